"""Batches: small query results out of the build file, opened read-only."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb

from orchestration.lib.auditing.suites import Batch

if TYPE_CHECKING:
    import pandas as pd

_DOUBLE_COLUMNS = """
    select table_name, column_name
    from duckdb_columns()
    where
        database_name = current_database()
        and schema_name = $schema
        and data_type in ('DOUBLE', 'FLOAT')
    order by table_name, column_index
"""


class DatabaseError(RuntimeError):
    """The build file cannot be read; the text names it."""


class Warehouse:
    """The build file as the audit sees it: queries in, data frames out."""

    def __init__(self, database: Path, as_of_date: date) -> None:
        """Open the build file read-only.

        Raises DatabaseError: there is no such file, or another process writes
        it.
        """
        if not database.is_file():
            raise DatabaseError(f"There is no build file {database} to audit.")
        try:
            self._connection = duckdb.connect(str(database), read_only=True)
        except duckdb.Error as error:
            raise DatabaseError(f"Cannot open {database}: {error}") from error
        self._as_of_date = as_of_date
        self._landed = self._find_landed()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def frame(self, batch: Batch) -> pd.DataFrame | None:
        """Rows of a batch; None when there are no columns it could look at.

        Raises duckdb.Error: the query does not run, for instance on a missing
        mart.
        """
        query = batch.query or self._finite_query(batch.double_columns_of or "")
        if not query:
            return None
        named = {"as_of": self._as_of_date} if "$as_of" in query else {}
        return self._connection.execute(query, named).df()

    def missing_source(self, batch: Batch) -> str | None:
        """The reason why a batch does not apply here, or None when it does."""
        missing = [name for name in batch.landed_all if name not in self._landed]
        if missing:
            return f"{', '.join(missing)} was not landed"
        if batch.landed_any and not self._landed.intersection(batch.landed_any):
            return f"none of {', '.join(batch.landed_any)} was landed"
        return None

    def _find_landed(self) -> set[str]:
        """Sources and source tables that a landed file stands behind.

        A warehouse filled by another loader has no landing evidence; there, a
        schema or table that exists counts as landed.
        """
        has_evidence = self._connection.execute(
            "select count(*) from information_schema.tables"
            " where table_schema = 'landing' and table_name = 'file_load'"
        ).fetchall()[0][0]
        rows = self._connection.execute(
            "select distinct source_name, table_name from landing.file_load"
            if has_evidence
            else "select table_schema, table_name from information_schema.tables"
        ).fetchall()
        return {
            name for source, table in rows for name in (source, f"{source}.{table}")
        }

    def _finite_query(self, schema: str) -> str:
        """Count, per floating-point column of a schema, the values not finite."""
        columns = self._connection.execute(
            _DOUBLE_COLUMNS, {"schema": schema}
        ).fetchall()
        return "\nunion all\n".join(
            f"select '{table}' as table_name, '{column}' as column_name,"
            f' count("{column}") as value_count,'
            f' count(*) filter (where not isfinite("{column}")) as not_finite_count'
            f' from "{schema}"."{table}"'
            for table, column in columns
        )
