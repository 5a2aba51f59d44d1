"""Cards find what matters, add up exactly, and do not hang on the order of rows."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest

from orchestration.lib.scorecard import Outcome, card_bins, cross_validate, grade
from orchestration.lib.scorecard.cards import trained
from orchestration.lib.scorecard.reading import Table, read_table
from tests.scorecard.rows import write_rows


@pytest.fixture
def connection() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as opened:
        yield opened


def read(connection: duckdb.DuckDBPyConnection, file: Path) -> Table:
    return read_table(connection, "rows", file, Outcome("bought"))


def graded(connection: duckdb.DuckDBPyConnection, table: Table) -> float:
    """Area under the curve of held-back predictions."""
    scored = cross_validate(table, 3)
    outcomes = connection.execute(
        "select outcome from rows_outcomes order by row_id"
    ).fetchall()
    return grade([row[0] for row in outcomes], [row.probability for row in scored]).auc


def test_a_bow_and_a_missing_value_are_found(
    connection: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    write_rows(tmp_path / "rows.csv", 3_000)
    table = read(connection, tmp_path / "rows.csv")
    assert graded(connection, table) > 0.8
    bins = card_bins(table)
    order = list(dict.fromkeys(line.feature for line in bins))
    assert order[:2] == ["", "size"]
    assert order[-1] == "noise"
    sizes = [line for line in bins if line.feature == "size"]
    numbers = [line.weight for line in sizes if line.kind == "number"]
    assert max(numbers) == max(numbers[len(numbers) // 3 : -len(numbers) // 3])
    assert [line.kind for line in sizes].count("missing") == 1
    assert all(abs(line.weight) < 0.2 for line in bins if line.feature == "noise")


def test_a_pair_of_features_is_found(
    connection: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    write_rows(tmp_path / "rows.csv", 3_000, crossed=True)
    table = read(connection, tmp_path / "rows.csv")
    assert "size & visits" in {line.feature for line in card_bins(table)}
    assert graded(connection, table) > 0.85


def test_scores_are_the_base_and_the_contributions(
    connection: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    write_rows(tmp_path / "rows.csv", 800)
    table = read(connection, tmp_path / "rows.csv")
    with trained(table, table):
        wrong = connection.execute(
            "select * from temp.int_scorecard_scores as s anti join (select card,"
            " example_id, sum(contribution) as total from"
            " temp.int_scorecard_contributions group by all) as c on"
            " s.example_id = c.example_id and s.score = s.base + c.total"
        ).fetchall()
        ((mean,),) = connection.execute(
            "select max(abs(mean)) from (select feature, cast(sum(contribution)"
            " as decimal(38, 6)) / count(*) as mean from"
            " temp.int_scorecard_contributions group by all)"
        ).fetchall()
    assert not wrong
    assert mean < 1e-4


def test_neither_the_order_of_rows_nor_threads_change_a_score(tmp_path: Path) -> None:
    write_rows(tmp_path / "rows.csv", 700)
    found = []
    for threads, order in ((1, "row_id"), (4, "md5(cast(row_id as varchar))")):
        with duckdb.connect() as connection:
            connection.execute(f"set threads = {threads}")
            table = read(connection, tmp_path / "rows.csv")
            for name in ("values", "outcomes"):
                connection.execute(
                    f"create or replace table rows_{name} as"
                    f" select * from rows_{name} order by {order}"
                )
            with trained(table, table):
                scores: list[tuple[str, Decimal]] = connection.execute(
                    "select example_id, score from temp.int_scorecard_scores order by 1"
                ).fetchall()
            found.append(scores)
    assert found[0] == found[1]


def test_what_training_never_saw_says_nothing(
    connection: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    write_rows(tmp_path / "rows.csv", 500)
    (tmp_path / "new.csv").write_text("size,visits,sector,noise\n0.1,3,mining,d\n")
    table = read(connection, tmp_path / "rows.csv")
    new = read_table(connection, "new", tmp_path / "new.csv", like=table)
    with trained(table, new):
        features = connection.execute(
            "select feature from temp.int_scorecard_contributions"
            " where example_id = 'a1' order by 1"
        ).fetchall()
    assert features == [("size",), ("visits",)]
