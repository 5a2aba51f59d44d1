"""Columns beyond the contract, by record and field, with the type they hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb

from orchestration.lib.landing.contract import (
    EVIDENCE_SOURCE,
    ORG_COLUMN,
    Column,
    Table,
)
from orchestration.lib.landing.naming import literal, quoted
from orchestration.lib.landing.staging import StagedFile

_NAMES = (
    "source_name",
    "table_name",
    "source_org",
    "record_id",
    "field_name",
    "source_field_name",
    "field_value",
    "field_type",
)
CUSTOM_FIELD = Table(
    source=EVIDENCE_SOURCE,
    name="custom_field",
    columns=tuple(Column(name, "string") for name in _NAMES),
    primary_key=_NAMES[:5],
)

# ISO 8601 days; numbers as a program writes them: 007 and +49 are text.
_DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_WHOLE = "-?(0|[1-9][0-9]*)"
_DECIMAL = f"{_WHOLE}([.][0-9]+)?([eE][+-]?[0-9]+)?"


@dataclass(frozen=True)
class CustomColumns:
    """Columns of a landed table to keep by field, each with its header."""

    table: Table
    headers: Mapping[str, str]


def custom_columns(table: Table, files: Sequence[StagedFile]) -> CustomColumns:
    """Columns that the contract does not name; the first file's header is told."""
    headers: dict[str, str] = {}
    if table.custom_fields:
        for file in files:
            headers = {**dict(file.unexpected), **headers}
    return CustomColumns(table, dict(sorted(headers.items())))


def write_custom_fields(
    connection: duckdb.DuckDBPyConnection, kept: Sequence[CustomColumns], raw: Path
) -> None:
    """Write `landing.custom_field` from the tables landed below `raw`.

    Only the row of a record that was landed is read, so a field of a record has
    one value.
    """
    selects = [
        select
        for custom in kept
        if custom.headers
        for select in _selects(connection, custom, raw)
    ]
    if not selects:
        nothing = ", ".join(f"cast(null as varchar) as {name}" for name in _NAMES)
        selects = [f"select {nothing} where false"]
    target = raw / CUSTOM_FIELD.source / f"{CUSTOM_FIELD.name}.parquet"
    connection.execute(
        f"copy ({' union all '.join(selects)}) to {literal(str(target))} "
        "(format parquet, compression zstd)"
    )


def _selects(
    connection: duckdb.DuckDBPyConnection, custom: CustomColumns, raw: Path
) -> list[str]:
    """One select per field: its values in the order of the landed table."""
    table = custom.table
    path = raw / table.source / f"{table.name}.parquet"
    landed = f"read_parquet({literal(str(path))})"
    types = _types(connection, landed, list(custom.headers))
    key = " || '|' || ".join(
        f"cast({quoted(name)} as varchar)" for name in table.primary_key
    )
    org = ORG_COLUMN if table.has_orgs else "cast(null as varchar)"
    selects = []
    for name, header in custom.headers.items():
        values = (
            literal(table.source),
            literal(table.name),
            org,
            key,
            literal(name),
            literal(header),
            quoted(name),
            literal(types[name]),
        )
        columns = ", ".join(
            f"{value} as {column}" for value, column in zip(values, _NAMES, strict=True)
        )
        selects.append(
            f"select {columns} from {landed} where {quoted(name)} is not null"
        )
    return selects


def _types(
    connection: duckdb.DuckDBPyConnection, landed: str, names: list[str]
) -> dict[str, str]:
    """The strictest type that holds every value of a column."""
    kinds = ", ".join(f"{_type(quoted(name))} as {quoted(name)}" for name in names)
    row = connection.execute(f"select {kinds} from {landed}").fetchone() or ()
    return dict(zip(names, map(str, row), strict=True))


def _type(value: str) -> str:
    """SQL for the type of a column of text."""
    tests = {
        "boolean": f"lower({value}) in ('true', 'false')",
        "bigint": _holds(value, _WHOLE, "bigint"),
        "decimal": _holds(value, _DECIMAL, "decimal(38, 10)"),
        "date": _holds(value, _DAY, "date"),
        "timestamp": _holds(value, f"{_DAY}.*", "timestamp"),
    }
    whens = " ".join(
        f"when bool_and({test}) then {literal(kind)}" for kind, test in tests.items()
    )
    return f"case {whens} else 'string' end"


def _holds(value: str, pattern: str, data_type: str) -> str:
    return (
        f"case when regexp_full_match({value}, '{pattern}') "
        f"then try_cast({value} as {data_type}) is not null "
        f"else {value} is null end"
    )
