"""Unfold ownership files as their publishers write them into landed tables.

Each command writes CSV files with the columns of the source `ownership`, to be
put among the exports that `land` reads.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from rich.console import Console
from rich.progress import (
    Progress,
    SpinnerColumn,
    TaskID,
    TextColumn,
    TimeElapsedColumn,
)

from orchestration.lib.ownership import bods, documents, nic, psc
from orchestration.lib.ownership.tables import OwnershipFileError, Tables

FILE = click.Path(path_type=Path, exists=True, dir_okay=False)
OUT = click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    required=True,
    help="Folder for the CSV files; made when it is not there.",
)


@click.group(name="python -m orchestration.lib.ownership", help=__doc__)
def main() -> None:
    """Choose the publisher."""


@main.command("bods")
@click.argument("files", type=FILE, nargs=-1, required=True)
@OUT
def unfold_bods(files: tuple[Path, ...], out: Path) -> None:
    """Unfold BODS statements (0.2 to 0.4), JSON or JSON lines, also .gz."""
    unfolder = bods.Unfolder()
    with _told(out, *bods.TABLES.values()) as (tables, progress):
        for path in files:
            task = progress.add_task(path.name)
            for number, statement in enumerate(documents.read(path), start=1):
                with _place(path, number):
                    for table, row in unfolder.rows(statement):
                        tables.write(table, [row])
                _count(progress, task, path, number)


@main.command("nic")
@click.argument("relationships", type=FILE)
@click.argument("attributes", type=FILE, required=False)
@OUT
def unfold_nic(relationships: Path, attributes: Path | None, out: Path) -> None:
    """Unfold US bank holdings: RELATIONSHIPS and, for the names, ATTRIBUTES."""
    with _told(out, "register_stake") as (tables, progress):
        task = progress.add_task(relationships.name)
        name_of = nic.names(attributes) if attributes else {}
        for number, stake in enumerate(nic.stakes(relationships, name_of), start=1):
            tables.write("register_stake", [stake])
            _count(progress, task, relationships, number)


@main.command("psc")
@click.argument("files", type=FILE, nargs=-1, required=True)
@OUT
def unfold_psc(files: tuple[Path, ...], out: Path) -> None:
    """Unfold the UK register of significant control, JSON lines, also .gz."""
    with _told(out, "register_stake") as (tables, progress):
        for path in files:
            task = progress.add_task(path.name)
            for number, document in enumerate(documents.read(path), start=1):
                with _place(path, number):
                    tables.write("register_stake", psc.stakes(document))
                _count(progress, task, path, number)


@contextmanager
def _told(out: Path, *names: str) -> Iterator[tuple[Tables, Progress]]:
    """Tables to write to and a progress display; errors as one line."""
    columns = SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn()
    try:
        with (
            Tables(out, *names) as tables,
            Progress(*columns, console=Console(stderr=True)) as progress,
        ):
            yield tables, progress
    except (OwnershipFileError, OSError) as error:
        raise click.ClickException(str(error)) from error
    for name, count in tables.counts.items():
        click.echo(f"{out / name}.csv: {count:,} rows")


@contextmanager
def _place(path: Path, number: int) -> Iterator[None]:
    """Say where in a file an error is."""
    try:
        yield
    except OwnershipFileError as error:
        raise OwnershipFileError(f"{path}, statement {number}: {error}") from error


def _count(progress: Progress, task: TaskID, path: Path, number: int) -> None:
    if number % 10_000 == 0:
        progress.update(task, description=f"{path.name}: {number:,}")


if __name__ == "__main__":
    main()
