"""Cast the files of one table, set failing and repeated rows aside, write Parquet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb

from orchestration.lib.landing.casting import cast_expression, text_expression
from orchestration.lib.landing.contract import ORG_COLUMN, Table
from orchestration.lib.landing.dates import choose_formats
from orchestration.lib.landing.duplicates import find_duplicates
from orchestration.lib.landing.evidence import FileLoad
from orchestration.lib.landing.naming import literal, quoted
from orchestration.lib.landing.problems import FILE, CastFile, find_rejects
from orchestration.lib.landing.recording import record_evidence
from orchestration.lib.landing.staging import ROW, StagedFile, count_rows

_ROW_GROUP = 122_880


@dataclass(frozen=True)
class Written:
    """A raw table as written: rows and one entry per file."""

    rows: int
    loads: tuple[FileLoad, ...]


def load_table(
    connection: duckdb.DuckDBPyConnection,
    table: Table,
    files: Sequence[StagedFile],
    target: Path,
) -> Written:
    """Land the files, in delivery order, as one Parquet file sorted by key.

    Unexpected columns follow the contract's, as text. With no files the table
    is written empty.
    """
    connection.execute(
        "create or replace temp table problem (file int, landing_row bigint, "
        "kind varchar, record_id varchar, column_name varchar, value varchar, "
        "reason varchar)"
    )
    extra = sorted({name for file in files for name, _ in file.unexpected})
    casts = [_cast(connection, table, file, at) for at, file in enumerate(files)]
    for cast in casts:
        find_rejects(connection, table, cast)
    names = [*table.by_name, *extra]
    if casts:
        union = " union all ".join(_typed(table, cast, extra) for cast in casts)
        connection.execute(f"create or replace temp view typed as {union}")
        find_duplicates(connection, table, names)
        _write(connection, table, names, target)
    else:
        _write_empty(connection, table, target)
    rows = count_rows(connection, f"read_parquet({literal(str(target))})")
    loads = record_evidence(connection, table, casts)
    landed = sum(load.rows_landed for load in loads)
    if landed != rows:
        raise AssertionError(f"{table}: {landed} rows to land, {rows} written")
    return Written(rows, loads)


def _cast(
    connection: duckdb.DuckDBPyConnection, table: Table, file: StagedFile, at: int
) -> CastFile:
    formats, notes = choose_formats(connection, file.relation, table, file.types)
    file.notes += notes
    expressions = {
        name: cast_expression(
            quoted(name), table.by_name[name], native, formats.get(name, "ISO")
        )
        for name, native in file.types.items()
        if name in table.by_name
    }
    return CastFile(at, file, expressions)


def _typed(table: Table, cast: CastFile, extra: list[str]) -> str:
    """Select of the table's columns, absent ones as typed nulls."""
    select = [f"cast({cast.at} as int) as {FILE}", f"cast({ROW} as bigint) as {ROW}"]
    for name, column in table.by_name.items():
        value = cast.expressions.get(name, f"cast(null as {column.duckdb_type})")
        if name == ORG_COLUMN and cast.file.org:
            value = literal(cast.file.org)
        select.append(f"{value} as {quoted(name)}")
    for name in extra:
        native = cast.file.types.get(name)
        value = text_expression(quoted(name), native) if native else "null"
        select.append(f"cast({value} as varchar) as {quoted(name)}")
    return f"select {', '.join(select)} from {cast.file.relation}"


def _write(
    connection: duckdb.DuckDBPyConnection, table: Table, names: list[str], target: Path
) -> None:
    columns = ", ".join(quoted(name) for name in names)
    order = ", ".join(quoted(name) for name in table.identity or names)
    kept = ""
    if count_rows(connection, "problem"):
        kept = f"anti join problem on file = {FILE} and landing_row = {ROW}"
    connection.execute(
        f"copy (select {columns} from typed {kept} order by {order}) "
        f"to {literal(str(target))} "
        f"(format parquet, compression zstd, row_group_size {_ROW_GROUP})"
    )


def _write_empty(
    connection: duckdb.DuckDBPyConnection, table: Table, target: Path
) -> None:
    columns = ", ".join(
        f"cast(null as {column.duckdb_type}) as {quoted(name)}"
        for name, column in table.by_name.items()
    )
    connection.execute(
        f"copy (select {columns} where false) to {literal(str(target))} "
        "(format parquet, compression zstd)"
    )
