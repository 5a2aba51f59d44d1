"""The scores of the models are Splink's."""

from collections.abc import Iterator

import duckdb
import pytest

from orchestration.lib.matching.comparisons import COMPARISONS
from orchestration.lib.matching.model import linker, store_records
from orchestration.lib.matching.seed import (
    THRESHOLDS,
    WEIGHTS,
    read_probabilities,
    read_thresholds,
)
from tests.demo_build import DemoBuild

# Ten weights rounded to four places, and the prior.
TOLERANCE = 11 * 0.00005


@pytest.fixture(scope="module")
def scores(demo: DemoBuild) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection with the pairs of the models and of Splink side by side."""
    with duckdb.connect() as connection:
        connection.execute(f"attach '{demo.database}' as built (read_only)")
        connection.execute("use built")
        store_records(connection, "memory.main.records", "true")
        connection.execute("use memory")
        prior = 2 ** read_thresholds(THRESHOLDS)["prior"]
        matcher = linker(
            connection,
            "records",
            prior / (1 + prior),
            "l.record_key is not null",
            read_probabilities(WEIGHTS),
        )
        predicted = matcher.inference.predict(threshold_match_probability=0.0)
        connection.execute(
            f"""
            create table both_scores as
            select
                ours.*,
                theirs.match_weight as splink_weight,
                {", ".join(f"theirs.gamma_{c.feature}" for c in COMPARISONS)}
            from built.intermediate.int_scored_pairs as ours
            inner join {predicted.physical_name} as theirs
                on ours.record_key_a = least(
                    theirs.record_key_l, theirs.record_key_r
                )
                and ours.record_key_b = greatest(
                    theirs.record_key_l, theirs.record_key_r
                )
            """
        )
        yield connection


def one(connection: duckdb.DuckDBPyConnection, query: str) -> object:
    """The only value of a query."""
    return connection.execute(query).fetchall()[0][0]


def test_every_pair_is_scored_by_both(scores: duckdb.DuckDBPyConnection) -> None:
    ours = one(scores, "select count(*) from built.intermediate.int_scored_pairs")
    assert one(scores, "select count(*) from both_scores") == ours
    assert isinstance(ours, int)
    assert ours > 1_000


def test_the_scores_are_equal(scores: duckdb.DuckDBPyConnection) -> None:
    wrong = scores.execute(
        """
        select record_key_a, record_key_b, pattern, match_weight, splink_weight
        from both_scores
        where abs(match_weight - splink_weight) > ?
        order by all limit 5
        """,
        [TOLERANCE],
    ).fetchall()
    assert not wrong
    widest = one(
        scores, "select max(abs(match_weight - splink_weight)) from both_scores"
    )
    print(f"widest difference: {widest} bits")


def test_the_pairs_differ_in_every_feature(
    scores: duckdb.DuckDBPyConnection,
) -> None:
    """Equal scores prove nothing of a feature that compares one way only."""
    one_way = [
        comparison.feature
        for comparison in COMPARISONS
        if int(
            str(
                one(
                    scores,
                    f"select count(distinct gamma_{comparison.feature})"
                    " from both_scores",
                )
            )
        )
        < 2
    ]
    assert not one_way


def test_the_seed_holds_every_level() -> None:
    stated = {
        (comparison.feature, level)
        for comparison in COMPARISONS
        for level, _ in comparison.levels
    }
    assert set(read_probabilities(WEIGHTS)) <= stated
