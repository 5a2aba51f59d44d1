"""What is left when the rows both engines agree on are taken away.

Two temporary tables, `only_duckdb` and `only_spark`, with the same columns.
"""

from collections.abc import Sequence
from typing import Any

import duckdb

EXAMPLES = 3


def quoted(columns: Sequence[str], table: str = "") -> list[str]:
    """Return the columns as SQL identifiers, of `table` when one is named."""
    names = ['"' + column.replace('"', '""') + '"' for column in columns]
    return [f"{table}.{name}" for name in names] if table else names


def count_rows(connection: duckdb.DuckDBPyConnection, table: str) -> int:
    """Return the number of rows."""
    return int(connection.execute(f"select count(*) from {table}").fetchall()[0][0])


def join_on_key(key: Sequence[str]) -> str:
    """Return the join of the two leftovers; null keys match."""
    pairs = zip(quoted(key, "only_duckdb"), quoted(key, "only_spark"), strict=True)
    matches = " and ".join(f"{a} is not distinct from {b}" for a, b in pairs)
    return f"only_duckdb full outer join only_spark on {matches}"


def differing_columns(
    connection: duckdb.DuckDBPyConnection, key: Sequence[str], columns: Sequence[str]
) -> list[str]:
    """Count, per column, the rows of the same key whose values differ."""
    counts = ", ".join(
        f"count(*) filter (where {a} is distinct from {b})"
        for a, b in zip(
            quoted(columns, "only_duckdb"), quoted(columns, "only_spark"), strict=True
        )
    )
    join = join_on_key(key).replace("full outer", "inner")
    row = connection.execute(f"select {counts} from {join}").fetchall()[0]
    return [
        f"{column}: {count} rows"
        for column, count in zip(columns, row, strict=True)
        if count
    ]


def examples(
    connection: duckdb.DuckDBPyConnection, key: Sequence[str], columns: Sequence[str]
) -> list[str]:
    """Describe the first rows that differ, by key."""
    left, right = quoted(columns, "only_duckdb"), quoted(columns, "only_spark")
    keys = zip(quoted(key, "only_duckdb"), quoted(key, "only_spark"), strict=True)
    order = ", ".join(f"coalesce({a}, {b})" for a, b in keys)
    rows = connection.execute(
        f"select {', '.join([*left, *right])} from {join_on_key(key)}"
        f" order by {order} limit {EXAMPLES}"
    ).fetchall()
    return [describe(key, columns, row) for row in rows]


def describe(key: Sequence[str], columns: Sequence[str], row: Sequence[Any]) -> str:
    """Say how one row differs, from its values on both sides."""
    left = dict(zip(columns, row[: len(columns)], strict=True))
    right = dict(zip(columns, row[len(columns) :], strict=True))
    on_left, on_right = (
        any(value is not None for value in side.values()) for side in (left, right)
    )
    shown = left if on_left else right
    name = ", ".join(f"{column}={shown[column]}" for column in key)
    if not (on_left and on_right):
        return f"{name}: only on {'DuckDB' if on_left else 'Spark'}"
    values = [
        f"{column} {left[column]!s} | {right[column]!s}"
        for column in columns
        if left[column] != right[column]
    ]
    return f"{name}: {'; '.join(values)}"
