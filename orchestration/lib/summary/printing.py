"""Prints a summary as three small tables and where to look next."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from rich.console import Console
from rich.table import Table

from orchestration.lib.summary.figures import Summary, read_summary

_LANDING_HEADINGS = ("source", "files", "rows", "landed", "set aside", "duplicate")


def print_summary(console: Console, database: Path, serving: Path) -> None:
    """Print what the run that filled these files came to."""
    warehouse = serving / "warehouse.duckdb"
    summary = read_summary(database, warehouse)
    for table in (_landing(summary), _marts(summary), _figures(summary)):
        console.print()
        console.print(table)
    console.print()
    console.print(f"Published   {_shown(warehouse)} and {_shown(serving / 'parquet')}/")
    console.print(f"Audits      {_shown(database.parent / 'audit')}/marts.html")
    console.print(
        f"Look        {_shown(Path(sys.executable))} -c {_example(warehouse)}"
    )
    console.print("            make ui, for lineage and checks")


def _landing(summary: Summary) -> Table:
    table = _table(*_LANDING_HEADINGS)
    for source, *counts in summary.landing:
        table.add_row(source, *(f"{count:,}" for count in counts))
    totals = zip(*(row[1:] for row in summary.landing), strict=True)
    table.add_section()
    table.add_row("all", *(f"{sum(column):,}" for column in totals))
    return table


def _marts(summary: Summary) -> Table:
    table = _table("mart", "rows")
    for name, rows in summary.marts:
        table.add_row(name, f"{rows:,}")
    return table


def _figures(summary: Summary) -> Table:
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    for label, text in summary.figures:
        table.add_row(label, text)
    return table


def _table(first: str, *others: str) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold")
    table.add_column(first)
    for heading in others:
        table.add_column(heading, justify="right")
    return table


def _example(warehouse: Path) -> str:
    """Python that shows a mart, quoted for a shell."""
    return (
        f"\"import duckdb; duckdb.connect('{_shown(warehouse)}', read_only=True)"
        ".sql('from marts.dim_accounts').show()\""
    )


def _shown(path: Path) -> str:
    """The path as one would type it from here."""
    return os.path.relpath(path)
