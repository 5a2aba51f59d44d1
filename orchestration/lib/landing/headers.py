"""A file's header against a table's columns, and the delimiter that fits best."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from fnmatch import fnmatchcase

from orchestration.lib.landing.contract import Table
from orchestration.lib.landing.naming import snake_case, squashed

DELIMITERS = (",", ";", "\t", "|")


@dataclass(frozen=True)
class HeaderMapping:
    """Where each column of a file goes.

    `columns` pairs a position in the file with a column's name as landed;
    `unexpected` are those of them that the contract does not name, with the
    header as it came.
    """

    columns: tuple[tuple[int, str], ...]
    unexpected: tuple[tuple[str, str], ...]
    matched: frozenset[str]

    def lacks(self, names: tuple[str, ...]) -> list[str]:
        """Columns among `names` that the file does not have."""
        return [name for name in names if name not in self.matched]


def header_of(text: str, delimiter: str) -> list[str]:
    """The first record of a delimited text; empty when there is none."""
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        return next((record for record in reader if record), [])
    except csv.Error:
        return []


def map_header(header: list[str], table: Table) -> HeaderMapping:
    """Match by snake case, then without case and underscores."""
    by_letters = {squashed(name): name for name in table.by_name}
    exact = [snake_case(name) for name in header]
    columns: list[tuple[int, str]] = []
    unexpected: list[tuple[str, str]] = []
    taken: set[str] = set()
    literal = {name for name in exact if name in table.by_name}
    for at, (name, original) in enumerate(zip(exact, header, strict=True)):
        target = name if name in table.by_name else by_letters.get(squashed(original))
        if target and name != target and target in literal:
            target = None  # another column has that very name
        if target and target not in taken:
            taken.add(target)
            columns.append((at, target))
        elif not _is_ignored(original, table):
            free = _free_name(name or f"column_{at + 1}", taken | table.by_name.keys())
            taken.add(free)
            columns.append((at, free))
            unexpected.append((free, original))
    matched = frozenset(taken & table.by_name.keys())
    return HeaderMapping(tuple(columns), tuple(unexpected), matched)


def best_header(text: str, tables: list[Table]) -> tuple[str, list[str]]:
    """Delimiter and header that match most columns of any of the tables."""

    def fit(delimiter: str) -> tuple[int, int]:
        header = header_of(text, delimiter)
        return max(len(map_header(header, t).matched) for t in tables), len(header)

    delimiter = max(DELIMITERS, key=fit)
    return delimiter, header_of(text, delimiter)


def _is_ignored(original: str, table: Table) -> bool:
    spellings = (original.strip().lower(), snake_case(original))
    return any(
        fnmatchcase(spelling, pattern.lower())
        for pattern in table.ignored_columns
        for spelling in spellings
    )


def _free_name(name: str, taken: set[str]) -> str:
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name}_{number}"
    return free
