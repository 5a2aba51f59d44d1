"""Copy the marts into a DuckDB file that BI can open, and to Parquet."""

from __future__ import annotations

from pathlib import Path

import duckdb

from orchestration.lib.publishing.filesystem import PublishingError
from orchestration.lib.publishing.releases import Release

# The storage format that DuckDB 1.4 and newer read; most BI drivers are 1.x.
STORAGE_VERSION = "v1.4.0"
MARTS = "marts"
# Marts that are asked for single values, and the column that holds these.
INDEXED = {"account_lookup": "lookup_value"}

_LIST_MARTS = """
    select table_name, comment
    from duckdb_tables()
    where database_name = 'build' and schema_name = $schema
    union all
    select view_name, comment
    from duckdb_views()
    where database_name = 'build' and schema_name = $schema
    order by 1
"""
_LIST_COLUMN_COMMENTS = """
    select table_name, column_name, comment
    from duckdb_columns()
    where
        database_name = 'build'
        and schema_name = $schema
        and comment is not null
    order by table_name, column_index
"""


def copy_marts(
    database: Path, file: Path, release: Release, audited: bool
) -> list[str]:
    """Copy every mart with its comments, rows in a fixed order; return the names.

    Views become tables, since what they read stays in the build file. The
    schema `release` gets one table, `release_info`, of one row.
    """
    with duckdb.connect() as connection:
        spill = file.with_name(f"{file.name}.spill")
        connection.execute(f"set temp_directory = {_literal(spill)}")
        connection.execute(f"attach {_literal(database)} as build (read_only)")
        connection.execute(
            f"attach {_literal(file)} as release_file"
            f" (storage_version '{STORAGE_VERSION}')"
        )
        marts = connection.execute(_LIST_MARTS, {"schema": MARTS}).fetchall()
        if not marts:
            raise PublishingError(f"{database} has no tables in schema {MARTS}.")
        connection.execute(f"create schema release_file.{MARTS}")
        for name, comment in marts:
            # Sorted, so that equal marts are equal files.
            connection.execute(
                f"create table release_file.{MARTS}.{_quote(name)} as"
                f" select * from build.{MARTS}.{_quote(name)} order by all"
            )
            if name in INDEXED:
                connection.execute(
                    f"create index {_quote(f'{name}_{INDEXED[name]}')}"
                    f" on release_file.{MARTS}.{_quote(name)} ({INDEXED[name]})"
                )
            _comment(connection, f"table release_file.{MARTS}.{_quote(name)}", comment)
        for table, column, comment in connection.execute(
            _LIST_COLUMN_COMMENTS, {"schema": MARTS}
        ).fetchall():
            path = f"release_file.{MARTS}.{_quote(table)}.{_quote(column)}"
            _comment(connection, f"column {path}", comment)
        _describe(connection, release, audited)
        connection.execute("checkpoint release_file")
        connection.execute("detach release_file")
    return [name for name, _ in marts]


def write_parquet(file: Path, folder: Path, names: list[str]) -> None:
    """Write one Parquet file per mart, in the order the tables have."""
    with duckdb.connect(str(file), read_only=True) as connection:
        for name in names:
            target = _literal(folder / f"{name}.parquet")
            connection.execute(
                f"copy {MARTS}.{_quote(name)} to {target}"
                " (format parquet, compression zstd)"
            )


def _describe(
    connection: duckdb.DuckDBPyConnection, release: Release, audited: bool
) -> None:
    connection.execute("create schema release_file.release")
    connection.execute(
        """
        create table release_file.release.release_info as
        select
            cast($release_id as varchar) as release_id,
            cast($number as bigint) as release_number,
            cast($as_of_date as date) as as_of_date,
            cast($audited as boolean) as is_audited
        """,
        {
            "release_id": release.release_id,
            "number": release.number,
            "as_of_date": release.as_of_date,
            "audited": audited,
        },
    )
    _comment(
        connection,
        "table release_file.release.release_info",
        "One row: the release in this file and the day its marts describe.",
    )


def _comment(
    connection: duckdb.DuckDBPyConnection, target: str, comment: str | None
) -> None:
    if comment:
        connection.execute(f"comment on {target} is {_literal(comment)}")


def _literal(value: object) -> str:
    return "'" + str(value).replace("'", "''") + "'"


def _quote(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
