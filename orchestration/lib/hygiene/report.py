"""A report: what it is about, key figures, and tables to work from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True)
class Table:
    """Rows under a heading; `name` is that of its CSV file."""

    name: str
    heading: str
    columns: Sequence[str]
    rows: Sequence[tuple[Any, ...]]


@dataclass(frozen=True)
class Report:
    """One report on one release; its date is the release's, never the clock's."""

    name: str
    title: str
    as_of_date: date
    release_id: str
    figures: Sequence[tuple[str, str]]
    tables: Sequence[Table]
