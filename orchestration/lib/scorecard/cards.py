"""Train and apply cards with the project's own models."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import duckdb

from orchestration.lib.lookup.rendering import plan
from orchestration.lib.scorecard.reading import ScorecardFailure, Table

EXAMPLES, VALUES = "int_scorecard_examples", "int_scorecard_values"
SCORES, BINS = "int_scorecard_scores", "int_scorecard_bins"


@dataclass(frozen=True)
class Prediction:
    """What a card says of a row."""

    row_id: int
    score: float
    """Log odds: the card's base and all contributions."""
    probability: float
    probability_low: float
    probability_high: float


@dataclass(frozen=True)
class Bin:
    """A line of a card. The base has the feature '' and all examples."""

    feature: str
    kind: str
    lower_bound: float | None
    upper_bound: float | None
    text_value: str | None
    example_count: int
    won_count: int
    weight: float


def cross_validate(table: Table, fold_count: int) -> list[Prediction]:
    """Score every row by a card that was trained on the other folds alone.

    Raises ScorecardFailure when a fold leaves outcomes of one kind to learn from.
    """
    predictions: list[Prediction] = []
    for fold in range(fold_count):
        with trained(table, table, fold, fold_count):
            predictions += _predictions(table.connection)
    return sorted(predictions, key=lambda prediction: prediction.row_id)


def score_rows(training: Table, applied: Table) -> list[Prediction]:
    """Train a card on one table, with outcomes, and score the rows of another."""
    with trained(training, applied):
        return _predictions(training.connection)


def card_bins(table: Table) -> list[Bin]:
    """Return the card that all rows of a table train, most telling feature first."""
    with trained(table, table):
        found = table.connection.execute(
            "select feature, bin_kind, lower_bound, upper_bound, text_value,"
            f" example_count, won_count, cast(weight as double) from temp.{BINS}"
            " order by feature <> '', sum(example_count * weight * weight)"
            " over (partition by feature) desc, feature, bin_number"
        ).fetchall()
    return [Bin(*row) for row in found]


@contextmanager
def trained(
    training: Table, applied: Table, fold: int = -1, fold_count: int = 1
) -> Iterator[None]:
    """Run the models: all rows outside a fold train, those in it are scored.

    Without a fold, all rows do both.
    """
    connection = training.connection
    connection.execute(
        f"create temp table {EXAMPLES} as select 'card' as card, 't' || row_id as"
        " example_id, fold <> ? as is_training, case when fold <> ? then outcome end"
        " as outcome from (select *, cast(dense_rank() over (order by md5(row_group),"
        f" row_group) as int) % ? as fold from {training.name}_outcomes)",
        [fold, fold, fold_count],
    )
    _add_rows(connection, training, "t")
    if applied is not training:
        connection.execute(
            f"insert into temp.{EXAMPLES} select distinct 'card', 'a' || row_id,"
            f" false, cast(null as int) from {applied.name}_values"
        )
        connection.execute(
            f"insert into temp.{VALUES} select 'card', 'a' || row_id,"
            f" * exclude (row_id) from {applied.name}_values"
        )
    (kinds,) = connection.execute(
        f"select count(distinct outcome) from temp.{EXAMPLES} where is_training"
    ).fetchall()
    if kinds[0] != len((0, 1)):
        raise ScorecardFailure(
            "The rows to learn from have one outcome alone: take fewer folds, or"
            " more rows."
        )
    made = [EXAMPLES, VALUES]
    try:
        for name, sql in _steps().items():
            connection.execute(f"create temp table {name} as {sql}")
            made.append(name)
        yield
    finally:
        for name in made:
            connection.execute(f"drop table temp.{name}")


def _add_rows(connection: duckdb.DuckDBPyConnection, table: Table, prefix: str) -> None:
    connection.execute(
        f"create temp table {VALUES} as select 'card' as card,"
        f" '{prefix}' || row_id as example_id, * exclude (row_id)"
        f" from {table.name}_values"
    )


def _steps() -> dict[str, str]:
    """Return the models' SQL by name, in order."""
    given = (EXAMPLES, VALUES)
    return plan(SCORES, given).queries | plan(BINS, given).queries


def _predictions(connection: duckdb.DuckDBPyConnection) -> list[Prediction]:
    """Return the scores of what was not trained on, or of all where all was."""
    found = connection.execute(
        "select cast(substr(example_id, 2) as bigint), cast(score as double),"
        " cast(probability as double), cast(probability_low as double),"
        f" cast(probability_high as double) from temp.{SCORES}"
        f" inner join temp.{EXAMPLES} using (card, example_id)"
        " where not is_training order by 1"
    ).fetchall()
    return [Prediction(*row) for row in found]
