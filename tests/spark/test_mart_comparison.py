"""A planted difference between two builds of a mart is found and explained."""

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from orchestration.lib.spark.comparison import MartComparison, compare_mart
from orchestration.lib.spark.marts import Mart

OURS = (
    "(values ('a', 1.00::decimal(18, 2)), ('b', null), ('b', null)) as t (id, amount)"
)


@pytest.fixture
def connection() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as opened:
        opened.execute("create schema marts")
        opened.execute(f"create table marts.fct as select * from {OURS}")
        yield opened


def compare(
    connection: duckdb.DuckDBPyConnection, folder: Path, theirs: str
) -> MartComparison:
    """Compare the table with what another engine is said to have written."""
    file = folder / "part-0.parquet"
    connection.execute(f"copy (select * from {theirs}) to '{file}' (format parquet)")
    return compare_mart(connection, Mart("fct", "marts", ("id",)), folder)


def test_same_rows_in_another_order_are_equal(
    connection: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    result = compare(connection, tmp_path, f"{OURS} order by id desc")
    assert result.is_equal
    assert (result.duckdb_rows, result.spark_rows) == (3, 3)


def test_a_changed_value_is_named_by_key_and_column(
    connection: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    changed = OURS.replace("1.00", "1.01")
    result = compare(connection, tmp_path, changed)
    assert not result.is_equal
    assert (result.only_duckdb, result.only_spark) == (1, 1)
    assert result.differing_columns == ["amount: 1 rows"]
    assert result.examples == ["id=a: amount 1.00 | 1.01"]


def test_a_missing_duplicate_is_counted(
    connection: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    result = compare(connection, tmp_path, OURS.replace(", ('b', null), (", ", ("))
    assert (result.only_duckdb, result.only_spark) == (1, 0)
    assert result.examples == ["id=b: only on DuckDB"]


@pytest.mark.parametrize(
    ("theirs", "said"),
    [
        (
            OURS.replace("18, 2", "20, 2"),
            "amount: DECIMAL(18,2) on DuckDB, DECIMAL(20,2) on Spark",
        ),
        (
            "(select id from marts.fct)",
            "amount: DECIMAL(18,2) on DuckDB, absent on Spark",
        ),
        ("(select amount, id from marts.fct)", "column order on Spark: amount, id"),
    ],
)
def test_equal_values_of_other_types_are_a_difference(
    connection: duckdb.DuckDBPyConnection, tmp_path: Path, theirs: str, said: str
) -> None:
    result = compare(connection, tmp_path, theirs)
    assert not result.is_equal
    assert result.type_differences == [said]


def test_a_zoned_timestamp_is_not_a_timestamp(
    connection: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    connection.execute("set TimeZone = 'UTC'")
    connection.execute(
        "create or replace table marts.fct as select timestamp '2026-01-31' as id"
    )
    result = compare(
        connection, tmp_path, "(select timestamptz '2026-01-31 00:00+00' as id)"
    )
    assert len(result.type_differences) == 1
    assert not result.is_equal


def test_no_rows_on_either_side_prove_nothing(
    connection: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    connection.execute("delete from marts.fct")
    result = compare(connection, tmp_path, f"{OURS} where false")
    assert not result.is_equal
    assert result.only_duckdb == result.only_spark == 0


def test_a_mart_that_one_engine_lacks_is_a_difference(
    connection: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    missing = compare_mart(connection, Mart("fct", "marts", ()), tmp_path)
    assert missing.problem == "not built on Spark"
    connection.execute("drop table marts.fct")
    assert compare(connection, tmp_path, OURS).problem == "not built on DuckDB"
