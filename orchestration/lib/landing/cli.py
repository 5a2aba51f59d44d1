"""Command line of the landing."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import click
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from orchestration.lib.landing.declarations import read_contract
from orchestration.lib.landing.landing import land
from orchestration.lib.landing.planning import plan

_PATH = click.Path(path_type=Path)


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("raw", nargs=-1, required=True)
@click.option(
    "--out", type=_PATH, default=Path("build/raw"), show_default=True,
    help="Folder for <source>/<table>.parquet. It is replaced as a whole.",
)  # fmt: skip
@click.option(
    "--database", type=_PATH, default=None, show_default="build/atlas.duckdb",
    help="Build database that gets the views. Also ATLAS_DATABASE.",
)  # fmt: skip
@click.option(
    "--contract", type=_PATH, default=Path("models/staging"), show_default=True,
    help="Folder of the source YAML.",
)  # fmt: skip
@click.option(
    "--memory-limit", default="4GB", show_default=True,
    help="Memory for DuckDB; what is more goes to disk.",
)  # fmt: skip
@click.option("--dry-run", is_flag=True, help="Say which file is which table and stop.")
def main(
    *,
    raw: tuple[str, ...],
    out: Path,
    database: Path | None,
    contract: Path,
    memory_limit: str,
    dry_run: bool,
) -> None:
    """Land exports as typed Parquet, one file per table of the raw contract.

    RAW is a folder of <source>/<table>.csv (.tsv .txt .json .jsonl .parquet, each
    also in .gz or .zip), a folder of one source's files, or a file. Where names do
    not tell the source, write source=path. Another org of a CRM goes beside the
    first as <source>@<org>/<table>.csv.

    Rows that break the contract are set aside with file, line, column, value and
    reason, in the tables of the landing schema. Rows read = landed + rejected +
    duplicate, for every file.
    """
    if dry_run:
        _show_plan(raw, contract)
        return
    console = Console(stderr=True)
    with Progress(
        TextColumn("landing"),
        BarColumn(),
        TextColumn("{task.completed}/{task.total} tables"),
        TimeElapsedColumn(),
        TextColumn("{task.description}"),
        console=console,
        transient=True,
    ) as bar:
        task = bar.add_task("", total=None)
        report = land(
            raw,
            contract,
            out,
            database or Path(os.environ.get("ATLAS_DATABASE", "build/atlas.duckdb")),
            memory_limit=memory_limit,
            on_progress=lambda done, total, table: bar.update(
                task, completed=done, total=total, description=table
            ),
        )
    report.print(Console())


def _show_plan(raw: tuple[str, ...], contract: Path) -> None:
    console = Console(soft_wrap=True)
    with tempfile.TemporaryDirectory() as work:
        matches, report = plan(raw, read_contract(contract), Path(work))
    for entry in matches:
        extra = len(entry.mapping.unexpected)
        columns = f"{len(entry.mapping.matched)} columns, {extra} unexpected"
        what = columns if entry.header else "empty"
        console.print(f"{escape(entry.raw.label)} -> {entry.table} ({what})")
    for file, reason in report.set_aside:
        console.print(f"{escape(file)} -> set aside: {escape(reason)}")
    for file, reason in report.left_alone:
        console.print(f"{escape(file)} -> left alone: {escape(reason)}")
