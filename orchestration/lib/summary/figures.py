"""Counts and key figures of a release and of the landing behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from orchestration.lib.summary.queries import FIGURES, LANDING


@dataclass(frozen=True)
class Summary:
    """What was landed per source, what was published per mart, and key figures."""

    landing: Sequence[tuple[Any, ...]]
    marts: Sequence[tuple[str, int]]
    figures: Sequence[tuple[str, str]]


def read_summary(database: Path, warehouse: Path) -> Summary:
    """Read the landing counts of a build file and the figures of a release."""
    with duckdb.connect(str(database), read_only=True) as connection:
        landing = connection.execute(LANDING).fetchall()
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        names = [
            row[0]
            for row in connection.execute(
                "select table_name from duckdb_tables()"
                " where schema_name = 'marts' order by table_name"
            ).fetchall()
        ]
        marts = [
            (name, _value(connection, f'select count(*) from marts."{name}"'))
            for name in names
        ]
        figures = [
            (label, _value(connection, query))
            for label, needed, query in FIGURES
            if set(needed) <= set(names)
        ]
    return Summary(landing, marts, figures)


def _value(connection: duckdb.DuckDBPyConnection, query: str) -> Any:
    return connection.execute(query).fetchall()[0][0]
