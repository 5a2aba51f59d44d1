"""A delivered file as a relation of text or typed columns, bad records aside."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import duckdb

from orchestration.lib.landing.lines import Numbers
from orchestration.lib.landing.naming import literal, quoted

ROW = "landing__row"
# Spaces that exports leave around values, the no-break space included.
_SPACES = "' ' || chr(9) || chr(10) || chr(13) || chr(160)"


@dataclass(frozen=True)
class BadRecord:
    """A record that no column can be read from."""

    line_number: int
    value: str
    reason: str


@dataclass
class StagedFile:
    """A file ready to be cast.

    `relation` is SQL after `from` with the landed columns and `landing__row`,
    the position from 0 among readable rows; `types` are its DuckDB types;
    `lines` turns sorted positions into line numbers; `org` is None for the
    default org.
    """

    label: str
    relation: str
    types: Mapping[str, str]
    row_count: int
    org: str | None = None
    unexpected: tuple[tuple[str, str], ...] = ()
    bad_records: list[BadRecord] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    lines: Callable[[Numbers], Numbers] = lambda rows: rows + 1

    @property
    def rows_read(self) -> int:
        """Readable and unreadable records together."""
        return self.row_count + len(self.bad_records)


def clean_text(expression: str) -> str:
    """SQL that trims a text and turns an empty one into null."""
    return f"nullif(trim({expression}, {_SPACES}), '')"


def count_rows(connection: duckdb.DuckDBPyConnection, relation: str) -> int:
    """Rows of a relation."""
    row = connection.execute(f"select count(*) from {relation}").fetchone()
    return int(row[0]) if row else 0


def text_relation(path: Path, names: list[str]) -> tuple[str, dict[str, str]]:
    """Relation over a Parquet file of cleaned text, and its types."""
    columns = ", ".join(quoted(name) for name in names)
    relation = (
        f"(select file_row_number as {ROW}, {columns} "
        f"from read_parquet({literal(str(path))}, file_row_number = true))"
    )
    return relation, dict.fromkeys(names, "VARCHAR")


def stage_parquet(
    connection: duckdb.DuckDBPyConnection,
    path: Path,
    label: str,
    header: list[str],
    columns: tuple[tuple[int, str], ...],
) -> StagedFile:
    """Read a Parquet file in place, types as they are."""
    types = dict(parquet_schema(connection, path))
    pairs = [(header[at], name) for at, name in columns]
    select = ", ".join(
        f"{_tidied(quoted(old), types[old])} as {quoted(new)}" for old, new in pairs
    )
    source = f"read_parquet({literal(str(path))}, file_row_number = true)"
    relation = f"(select file_row_number as {ROW}, {select} from {source})"
    return StagedFile(
        label=label,
        relation=relation,
        types={new: types[old] for old, new in pairs},
        row_count=count_rows(connection, f"read_parquet({literal(str(path))})"),
    )


def _tidied(expression: str, native: str) -> str:
    return clean_text(expression) if native == "VARCHAR" else expression


def parquet_schema(
    connection: duckdb.DuckDBPyConnection, path: Path
) -> list[tuple[str, str]]:
    """Column names and DuckDB types of a Parquet file."""
    rows = connection.execute(
        f"describe select * from read_parquet({literal(str(path))})"
    ).fetchall()
    return [(str(row[0]), str(row[1])) for row in rows]
