"""Row by row and type by type: one mart as two engines built it.

DuckDB reads both, its own table and the Parquet files of the other engine.
"""

from dataclasses import dataclass, field
from pathlib import Path

import duckdb

from orchestration.lib.spark.leftovers import (
    count_rows,
    differing_columns,
    examples,
    quoted,
)
from orchestration.lib.spark.marts import Mart


@dataclass(frozen=True)
class MartComparison:
    """What two builds of a mart have in common; counts are rows."""

    mart: str
    duckdb_rows: int = 0
    spark_rows: int = 0
    only_duckdb: int = 0
    only_spark: int = 0
    # "amount: DECIMAL(18,2) on DuckDB, DECIMAL(20,4) on Spark"
    type_differences: list[str] = field(default_factory=list)
    # "amount: 12 rows", over rows whose key is on both sides
    differing_columns: list[str] = field(default_factory=list)
    examples: list[str] = field(default_factory=list)
    problem: str | None = None

    @property
    def is_equal(self) -> bool:
        """Say whether both hold the same rows, at least one, of the same types."""
        differences = self.only_duckdb or self.only_spark or self.type_differences
        return not differences and not self.problem and self.duckdb_rows > 0


def column_types(connection: duckdb.DuckDBPyConnection, table: str) -> dict[str, str]:
    """Return the type of each column, in order."""
    described = connection.execute(f"describe select * from {table}").fetchall()
    return {row[0]: row[1] for row in described}


def type_differences(left: dict[str, str], right: dict[str, str]) -> list[str]:
    """Name the columns that are not the same on both sides."""
    found = []
    for column in [*left, *(name for name in right if name not in left)]:
        on_left, on_right = left.get(column, "absent"), right.get(column, "absent")
        if on_left != on_right:
            found.append(f"{column}: {on_left} on DuckDB, {on_right} on Spark")
    if not found and list(left) != list(right):
        found.append(f"column order on Spark: {', '.join(right)}")
    return found


def compare_mart(
    connection: duckdb.DuckDBPyConnection, mart: Mart, parquet: Path
) -> MartComparison:
    """Compare `<schema>.<name>` with the Parquet files of a folder."""
    ours = f'"{mart.schema}"."{mart.name}"'
    if not list(parquet.glob("*.parquet")):
        return MartComparison(mart.name, problem="not built on Spark")
    try:
        left = column_types(connection, ours)
    except duckdb.CatalogException:
        return MartComparison(mart.name, problem="not built on DuckDB")
    pattern = str(parquet / "*.parquet").replace("'", "''")
    theirs = f"read_parquet('{pattern}')"
    right = column_types(connection, theirs)
    shared = [column for column in left if column in right]
    # Of two types only the text can be compared.
    same_type = {column: left[column] == right[column] for column in shared}
    selected = ", ".join(
        name if same_type[column] else f"cast({name} as varchar) as {name}"
        for column, name in zip(shared, quoted(shared), strict=True)
    )
    sides = {
        "duckdb": f"select {selected} from {ours}",
        "spark": f"select {selected} from {theirs}",
    }
    for name, other in (("duckdb", "spark"), ("spark", "duckdb")):
        connection.execute(
            f"create or replace temp table only_{name} as"
            f" {sides[name]} except all {sides[other]}"
        )
    key = [column for column in mart.key if column in shared] or shared[:1]
    return MartComparison(
        mart=mart.name,
        duckdb_rows=count_rows(connection, ours),
        spark_rows=count_rows(connection, theirs),
        only_duckdb=count_rows(connection, "only_duckdb"),
        only_spark=count_rows(connection, "only_spark"),
        type_differences=type_differences(left, right),
        differing_columns=differing_columns(connection, key, shared),
        examples=examples(connection, key, shared),
    )
