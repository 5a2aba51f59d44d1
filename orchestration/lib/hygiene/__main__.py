"""Command line of the hygiene reports."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from orchestration.lib.hygiene import (
    HygieneError,
    Report,
    monthly_audit,
    weekly_duplicates,
    write_report,
)
from orchestration.lib.options import serving_option

_SHOWN_ROWS = 10

out_option = click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help="Write a page and CSV files below this folder; without it, only print.",
)


@click.group()
def cli() -> None:
    """Reports to clean up from, made of the published release."""


@cli.command()
@serving_option
@out_option
def weekly(serving: Path, out: Path | None) -> None:
    """Pairs of accounts that may be one, dearest first."""
    _tell(weekly_duplicates, serving, out)


@cli.command()
@serving_option
@out_option
def monthly(serving: Path, out: Path | None) -> None:
    """Data issues: what came, what went, how long it takes, how much is left."""
    _tell(monthly_audit, serving, out)


def _tell(make: Callable[[Path], Report], serving: Path, out: Path | None) -> None:
    try:
        report = make(serving)
        page = write_report(report, out) if out else None
    except HygieneError as error:
        raise click.ClickException(str(error)) from error
    if page:
        click.echo(f"Wrote {page}")
    else:
        _print(report)


def _print(report: Report) -> None:
    console = Console(highlight=False)
    console.print(f"{report.title}, as of {report.as_of_date}")
    for label, value in report.figures:
        console.print(f"  {label}: {value}", markup=False)
    for table in report.tables:
        console.print(f"\n{table.heading} ({len(table.rows):,})")
        grid = Grid(box=None, header_style="bold")
        for name in table.columns:
            grid.add_column(name, no_wrap=True)
        for row in table.rows[:_SHOWN_ROWS]:
            # Text, since a value may hold brackets, which are markup to rich.
            grid.add_row(*(Text("" if cell is None else str(cell)) for cell in row))
        console.print(grid)


if __name__ == "__main__":
    cli(prog_name="python -m orchestration.lib.hygiene")
