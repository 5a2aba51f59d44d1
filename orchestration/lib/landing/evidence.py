"""The landing's own tables: what was read, rejected, repeated, unexpected."""

from __future__ import annotations

from dataclasses import dataclass

import duckdb

from orchestration.lib.landing.contract import EVIDENCE_SOURCE, Column, Table
from orchestration.lib.landing.orgs import Origin

_WHERE = ("source_name", "table_name", "file_name")


def _table(name: str, key: tuple[str, ...], columns: dict[str, str]) -> Table:
    typed = {**dict.fromkeys(_WHERE, "string"), **columns}
    if name == "file_load":
        typed = {"load_id": "string", **typed}
    return Table(
        source=EVIDENCE_SOURCE,
        name=name,
        columns=tuple(Column(name, kind) for name, kind in typed.items()),
        primary_key=key,
    )


EVIDENCE = (
    _table(
        "file_load",
        ("load_id",),
        {
            "rows_read": "bigint",
            "rows_landed": "bigint",
            "rows_rejected": "bigint",
            "rows_duplicate": "bigint",
        },
    ),
    _table(
        "rejected_row",
        (*_WHERE, "line_number"),
        {
            "line_number": "bigint",
            "record_id": "string",
            "column_name": "string",
            "value": "string",
            "reason": "string",
        },
    ),
    _table(
        "duplicate_row",
        (*_WHERE, "line_number"),
        {"line_number": "bigint", "record_id": "string", "reason": "string"},
    ),
    _table(
        "unexpected_column",
        (*_WHERE, "column_name"),
        {"column_name": "string", "action": "string"},
    ),
)


@dataclass(frozen=True)
class FileLoad:
    """Row counts of one file; read = landed + rejected + duplicate."""

    origin: Origin
    table: str
    file: str
    rows_read: int = 0
    rows_landed: int = 0
    rows_rejected: int = 0
    rows_duplicate: int = 0
    notes: tuple[str, ...] = ()

    @property
    def source(self) -> str:
        """The source system."""
        return self.origin.source

    @property
    def values(self) -> list[str | int]:
        """The file's row in `landing.file_load`."""
        return [
            f"{self.source}/{self.table}/{self.file}",
            self.source,
            self.table,
            self.file,
            self.rows_read,
            self.rows_landed,
            self.rows_rejected,
            self.rows_duplicate,
        ]


def create_evidence(connection: duckdb.DuckDBPyConnection) -> None:
    """Create the empty evidence tables in the working database."""
    for table in EVIDENCE:
        columns = ", ".join(f"{c.name} {c.duckdb_type}" for c in table.columns)
        connection.execute(f"create or replace table {table.name} ({columns})")
