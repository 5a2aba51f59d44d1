"""Past forecasts rest on what was known on their day, and on nothing later."""

from typing import Any

import duckdb
import pytest

from orchestration.lib.lookup.rendering import plan
from tests.demo_build import DemoBuild
from tests.model_sql import ModelSql

# Days that are pinned with and without the planted news.
FIRST, PINNED = "2024-12-31", "2025-12-31"
PLANTED = "2026-01-10"
GIVEN = (
    "int_opportunity_timeline",
    "int_opportunity_records",
    "int_activities",
    "int_activity_accounts",
    "int_month_ends",
    # Cards of customers: they rest on nothing that is planted here.
    "int_health_examples",
    "int_health_values",
)
# What a forecast of a past day may rest on, by that day.
FEATURES = {
    "int_win_features": "split_part(snapshot_id, '@', 2)",
    "int_win_examples": "split_part(card, '@', 2)",
}
FORECASTS = {
    "int_scorecard_scores": "split_part(card, '@', 2)",
    "int_forecast_chances": "cast(pinned_date as varchar)",
}
Rows = dict[str, list[tuple[Any, ...]]]
Edits = dict[str, tuple[str, str]]


def replayed(
    demo: DemoBuild,
    watched: dict[str, str],
    planted: bool = False,
    edits: Edits | None = None,
) -> Rows:
    """What was known on past days, with or without other news after the last.

    Edits are made to models before they run.
    """
    models = ModelSql(demo.target)
    steps: dict[str, str] = {}
    for result in watched:
        steps |= plan(result, GIVEN).queries
    with duckdb.connect() as connection:
        connection.execute(f"attach '{demo.database}' as demo (read_only)")
        for name in GIVEN:
            connection.execute(f"create table {name} as from demo.intermediate.{name}")
        if planted:
            plant(connection)
        for name in steps:
            sql = models.of(name)
            if name in (edits or {}):
                before, after = (edits or {})[name]
                assert before in sql
                sql = sql.replace(before, after)
            connection.execute(f"create table {name} as {sql}")
        rows = {
            name: connection.execute(
                f"from {name} where {day} between '{FIRST}' and '{PINNED}' order by all"
            ).fetchall()
            for name, day in watched.items()
        }
    assert all(rows.values())
    return rows


def plant(connection: duckdb.DuckDBPyConnection) -> None:
    """Let every deal that is open after the pinned day be won, ten times as dear."""
    connection.execute(
        f"delete from int_opportunity_timeline where valid_from >= '{PLANTED}'"
    )
    connection.execute(
        "insert into int_opportunity_timeline select * replace ("
        f" timestamp '{PLANTED}' as valid_from, true as is_closed, true as is_won,"
        " 'won' as canonical_stage, amount * 10 as amount,"
        f" date '{PLANTED}' as close_date, 'Commit' as forecast_category)"
        " from int_opportunity_timeline"
        f" where not is_closed and valid_to > '{PLANTED}'"
    )
    connection.execute(
        f"update int_opportunity_timeline set valid_to = '{PLANTED}'"
        f" where valid_from < '{PLANTED}' and valid_to > '{PLANTED}'"
    )


def test_later_news_change_no_past_forecast(demo: DemoBuild) -> None:
    watched = FEATURES | FORECASTS
    assert replayed(demo, watched, planted=True) == replayed(demo, watched)


@pytest.mark.parametrize(
    ("model", "before", "after"),
    [
        # A card that learns from deals closed after its day.
        (
            "int_win_examples",
            "win_cards.pinned_at > win_outcomes.closed_at",
            "win_cards.pinned_at is not null",
        ),
        # A version that knows what happened to the deal later.
        (
            "int_win_versions",
            "rows between unbounded preceding and current row",
            "rows between unbounded preceding and unbounded following",
        ),
    ],
)
def test_a_leak_is_caught(demo: DemoBuild, model: str, before: str, after: str) -> None:
    edits = {model: (before, after)}
    leaky = replayed(demo, FEATURES, edits=edits)
    assert replayed(demo, FEATURES, planted=True, edits=edits) != leaky
