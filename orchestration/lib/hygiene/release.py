"""The published release as reports read it: read-only, one at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import duckdb

from orchestration.lib.hygiene.report import Table
from orchestration.lib.publishing.releases import WAREHOUSE


class HygieneError(RuntimeError):
    """There is no release to report on; the text says where one was looked for."""


@dataclass(frozen=True)
class OpenRelease:
    """A release that is being read."""

    connection: duckdb.DuckDBPyConnection
    release_id: str
    as_of_date: date

    def has(self, mart: str) -> bool:
        """Whether the release holds a mart."""
        return bool(
            self.rows(
                "select 1 from duckdb_tables()"
                " where schema_name = 'marts' and table_name = $mart",
                {"mart": mart},
            )
        )

    def columns_of(self, mart: str) -> set[str]:
        """Names of a mart's columns."""
        return {
            name
            for (name,) in self.rows(
                "select column_name from duckdb_columns()"
                " where schema_name = 'marts' and table_name = $mart",
                {"mart": mart},
            )
        }

    def rows(
        self, query: str, parameters: Mapping[str, object] | None = None
    ) -> list[tuple[Any, ...]]:
        """Rows of a query."""
        return self.connection.execute(query, dict(parameters or {})).fetchall()

    def table(
        self,
        name: str,
        heading: str,
        query: str,
        parameters: Mapping[str, object] | None = None,
    ) -> Table:
        """Rows of a query under the names of its columns."""
        result = self.connection.execute(query, dict(parameters or {}))
        columns = [column[0] for column in result.description or []]
        return Table(name, heading, columns, result.fetchall())


@contextmanager
def open_release(serving: Path) -> Iterator[OpenRelease]:
    """Open the live release of a serving folder.

    Raises HygieneError: there is none, or it cannot be read.
    """
    warehouse = serving / WAREHOUSE
    if not warehouse.is_file():
        raise HygieneError(f"There is no release in {serving}; publish one first.")
    try:
        with duckdb.connect(str(warehouse), read_only=True) as connection:
            [(release_id, as_of_date)] = connection.execute(
                "select release_id, as_of_date from release.release_info"
            ).fetchall()
            yield OpenRelease(connection, release_id, as_of_date)
    except duckdb.Error as error:
        raise HygieneError(f"{warehouse} cannot be read ({error}).") from error
