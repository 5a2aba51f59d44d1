"""What a landing did, for people and for the scheduler."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from rich.box import SIMPLE
from rich.console import Console
from rich.markup import escape
from rich.table import Table as Grid

from orchestration.lib.landing.evidence import FileLoad
from orchestration.lib.landing.naming import squashed
from orchestration.lib.landing.orgs import Origin


@dataclass
class LandingReport:
    """Counts per file, and what was not landed, each with its reason.

    Columns that the contract does not name are `custom` where their table keeps
    them as fields, else `unexpected`. `origins` are those of which any file came,
    a readable one or not.
    """

    loads: list[FileLoad] = field(default_factory=list)
    left_alone: list[tuple[str, str]] = field(default_factory=list)
    set_aside: list[tuple[str, str]] = field(default_factory=list)
    unexpected: list[tuple[str, str]] = field(default_factory=list)
    custom: list[tuple[str, str]] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    origins: set[Origin] = field(default_factory=set)

    @property
    def rows_read(self) -> int:
        """Data rows of all files."""
        return sum(load.rows_read for load in self.loads)

    @property
    def rows_landed(self) -> int:
        """Rows in raw tables."""
        return sum(load.rows_landed for load in self.loads)

    @property
    def rows_rejected(self) -> int:
        """Rows that broke the contract."""
        return sum(load.rows_rejected for load in self.loads)

    @property
    def rows_duplicate(self) -> int:
        """Rows whose key was landed from another row."""
        return sum(load.rows_duplicate for load in self.loads)

    def of_table(self, table: str) -> list[FileLoad]:
        """Loads of one table, named `source.table`."""
        return [load for load in self.loads if f"{load.source}.{load.table}" == table]

    def add(self, load: FileLoad, notes: Iterable[str]) -> None:
        """Record a file."""
        if load.rows_read == 0 and not notes:
            notes = ["no rows"]
        self.loads.append(load)
        self.notes += [(load.file, note) for note in notes]

    def first_reason(self, table: str = "") -> str:
        """Why a file that might have helped was set aside, as `: file, reason`."""
        for file, reason in self.set_aside:
            if squashed(table) in squashed(file):
                return f": {file}: {reason}"
        return ""

    def print(self, console: Console) -> None:
        """Draw the counts, then everything that was not simply landed."""
        grid = Grid(title="Landed", title_justify="left", box=SIMPLE, pad_edge=False)
        grid.add_column("table", overflow="fold")
        for name in ("files", "read", "landed", "rejected", "duplicate"):
            grid.add_column(
                name, justify="right", no_wrap=True, min_width=max(6, len(name))
            )
        for table in dict.fromkeys(f"{x.source}.{x.table}" for x in self.loads):
            grid.add_row(table, *_counts(self.of_table(table)))
        grid.add_section()
        grid.add_row("all", *_counts(self.loads))
        console.print(grid)
        for title, entries in (
            ("Set aside, not read", self.set_aside),
            ("Left alone", self.left_alone),
            ("Note", self.notes),
        ):
            for file, reason in entries:
                console.print(f"{title}: {escape(file)}: {escape(reason)}")
        for outcome, found in (
            ("kept as custom fields", self.custom),
            ("landed as text", self.unexpected),
        ):
            columns: dict[str, list[str]] = {}
            for table, name in found:
                columns.setdefault(table, []).append(name)
            for table, names in columns.items():
                listed = escape(", ".join(dict.fromkeys(names)))
                console.print(f"Not in the contract, {outcome}: {table}: {listed}")


def _counts(loads: list[FileLoad]) -> list[str]:
    return [
        f"{number:,}"
        for number in (
            len(loads),
            sum(load.rows_read for load in loads),
            sum(load.rows_landed for load in loads),
            sum(load.rows_rejected for load in loads),
            sum(load.rows_duplicate for load in loads),
        )
    ]
