"""Compare one table before and after a change, row by row by its key."""

from dataclasses import dataclass, field
from typing import Any

from duckdb import DuckDBPyConnection

from orchestration.lib.analyst.pairing import pairs_sql, quoted
from orchestration.lib.analyst.project import Table

Row = tuple[Any, ...]


@dataclass(frozen=True)
class Difference:
    """Rows added, removed and changed, counted and sampled.

    A sample row holds the key; a changed one ends in `column: old → new`.
    """

    table: Table
    key: list[str]
    rows_before: int
    rows_after: int
    columns: list[str]
    changes_by_column: dict[str, int] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    samples: dict[str, list[Row]] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether nothing differs, columns included."""
        return not self.columns and not any(self.counts.values())


def compare(
    connection: DuckDBPyConnection, table: Table, sample_size: int
) -> Difference | None:
    """The difference of a table between the databases `before` and `after`.

    None when it is no table in `after`. A column that only one side has is
    named and left out. Without a key the whole row is the key: a changed row
    then counts as one removed and one added.
    """
    before, after = (_types(connection, name, table) for name in ("before", "after"))
    if not after:
        return None
    name = f"{quoted(table.schema)}.{quoted(table.name)}"
    rows_after = _count(connection, f"from after.{name}")
    if not before:
        return Difference(table, [], 0, rows_after, ["new table"])
    common = [column for column in after if column in before]
    key = [column for column in table.key if column in common] or common
    values = [column for column in common if column not in key]
    connection.execute(pairs_sql(name, key, values))
    states = ("added", "removed", "changed")
    return Difference(
        table=table,
        key=key,
        rows_before=_count(connection, f"from before.{name}"),
        rows_after=rows_after,
        columns=_column_changes(before, after),
        changes_by_column=_changes_by_column(connection, values),
        counts={
            s: _count(connection, f"from pairs where _state = '{s}'") for s in states
        },
        samples={s: _sample(connection, key, values, s, sample_size) for s in states},
    )


def _types(
    connection: DuckDBPyConnection, database: str, table: Table
) -> dict[str, str]:
    # Tables only: a view of a database under another name cannot be read.
    found = connection.execute(
        "select column_name, data_type from duckdb_columns() as columns"
        " semi join duckdb_tables() as tables using (database_name, table_oid)"
        " where database_name = ? and schema_name = ? and table_name = ?"
        " order by column_index",
        [database, table.schema, table.name],
    )
    return dict(found.fetchall())


def _column_changes(before: dict[str, str], after: dict[str, str]) -> list[str]:
    changes = [f"{c}: new column" for c in after if c not in before]
    changes += [f"{c}: column dropped" for c in before if c not in after]
    changes += [
        f"{c}: {before[c]} → {after[c]}"
        for c in after
        if c in before and before[c] != after[c]
    ]
    return changes


def _count(connection: DuckDBPyConnection, source: str) -> int:
    return int(connection.execute(f"select count(*) {source}").fetchall()[0][0])


def _changes_by_column(
    connection: DuckDBPyConnection, values: list[str]
) -> dict[str, int]:
    counts = {
        c: _count(connection, f"from pairs where {quoted(c)} is not null")
        for c in values
    }
    return {column: count for column, count in counts.items() if count}


def _sample(
    connection: DuckDBPyConnection,
    key: list[str],
    values: list[str],
    state: str,
    size: int,
) -> list[Row]:
    columns = [quoted(c) for c in key]
    if state == "changed" and values:
        texts = [f"'{c}: ' || {quoted(c)}" for c in values]
        columns.append(f"concat_ws(', ', {', '.join(texts)})")
    order = ", ".join(str(position + 1) for position in range(len(columns)))
    return connection.execute(
        f"select {', '.join(columns)} from pairs where _state = ?"
        f" order by {order} limit {size}",
        [state],
    ).fetchall()
