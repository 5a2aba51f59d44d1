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
GIVEN = {
    "int_opportunity_timeline": "intermediate",
    "int_opportunity_records": "intermediate",
    "int_activities": "intermediate",
    "int_activity_accounts": "intermediate",
    "int_month_ends": "intermediate",
    "int_dates": "intermediate",
    "int_account_closure": "intermediate",
    "int_hierarchy_cycles": "intermediate",
    "int_contact_assignments": "intermediate",
    "stg_salesforce__opportunity_contact_roles": "staging",
    "contact_role_map": "reference",
    # Cards of customers: they rest on nothing that is planted here.
    "int_health_examples": "intermediate",
    "int_health_values": "intermediate",
}
# What a forecast of a past day may rest on, by that day.
FEATURES = {
    "int_win_features": "split_part(snapshot_id, '@', 2)",
    "int_win_examples": "split_part(card, '@', 2)",
}
SCORES = {"int_scorecard_scores": "split_part(card, '@', 2)"}
FORECASTS = {"int_forecast_chances": "cast(pinned_date as varchar)"}
# As many last quarters have a card as have open deals: the news leave none.
CARDS = {"int_win_cards": "intermediate"}
Rows = dict[str, list[tuple[Any, ...]]]
Edits = dict[str, tuple[str, str]]


def replayed(
    demo: DemoBuild,
    watched: dict[str, str],
    planted: bool = False,
    edits: Edits | None = None,
    given: dict[str, str] = GIVEN,
) -> Rows:
    """What was known on past days, with or without other news after the last.

    Edits are made to models before they run.
    """
    models = ModelSql(demo.target)
    steps: dict[str, str] = {}
    for result in watched:
        steps |= plan(result, tuple(given)).queries
    with duckdb.connect() as connection:
        # Views name the database that they were made in.
        database = demo.database.stem
        connection.execute(f"attach '{demo.database}' as {database} (read_only)")
        for name, schema in given.items():
            connection.execute(
                f"create table {name} as from {database}.{schema}.{name}"
            )
        if planted:
            plant_wins(connection)
            plant_contact_roles(connection)
            plant_tree(connection)
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


def plant_wins(connection: duckdb.DuckDBPyConnection) -> None:
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


def plant_contact_roles(connection: duckdb.DuckDBPyConnection) -> None:
    """Let everybody leave their deals, and others come to decide."""
    connection.execute(
        "create temporary table newcomers as select * replace ("
        " 'new:' || opportunity_contact_role_id as opportunity_contact_role_id,"
        " 'Decision Maker' as role, max(contact_id) over () as contact_id,"
        f" timestamp '{PLANTED}' as created_at,"
        f" timestamp '{PLANTED}' as last_modified_at)"
        " from stg_salesforce__opportunity_contact_roles"
    )
    connection.execute(
        "update stg_salesforce__opportunity_contact_roles"
        f" set is_deleted = true, deleted_at = timestamp '{PLANTED}'"
        f" where created_at < '{PLANTED}'"
    )
    connection.execute(
        "insert into stg_salesforce__opportunity_contact_roles from newcomers"
    )


def plant_tree(connection: duckdb.DuckDBPyConnection) -> None:
    """Put every account under the same one, whatever stood above it."""
    connection.execute(
        f"delete from int_account_closure where valid_from >= '{PLANTED}'"
    )
    connection.execute(
        f"update int_account_closure set valid_to = '{PLANTED}'"
        f" where depth > 0 and valid_to > '{PLANTED}'"
    )
    connection.execute(
        "insert into int_account_closure select * replace ("
        " min(ancestor_account_id) over () as ancestor_account_id, 1 as depth,"
        f" date '{PLANTED}' as valid_from, date '9999-12-31' as valid_to)"
        " from int_account_closure where depth = 0"
    )


def test_later_news_change_no_past_score(demo: DemoBuild) -> None:
    watched = FEATURES | SCORES
    assert replayed(demo, watched, planted=True) == replayed(demo, watched)


def test_later_news_change_no_past_forecast(demo: DemoBuild) -> None:
    known = replayed(demo, FORECASTS, given=GIVEN | CARDS)
    assert replayed(demo, FORECASTS, planted=True, given=GIVEN | CARDS) == known


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
        # A visit that will end, a deal that will close.
        (
            "int_win_stage_medians",
            "visits.left_at < windows.snapshot_at",
            "visits.left_at is not null",
        ),
        (
            "int_win_family_closes",
            "closes.valid_from < days.snapshot_at",
            "closes.valid_from is not null",
        ),
        # A family of today.
        (
            "int_win_family_records",
            "win_snapshots.snapshot_date >= spells.valid_from",
            "spells.valid_from is not null",
        ),
        # Contacts who came or went later.
        (
            "int_win_stakeholders",
            "snapshots.snapshot_at > roles.valid_from",
            "roles.valid_from is not null",
        ),
        (
            "int_win_contact_roles",
            "coalesce(roles.deleted_at, ",
            "coalesce(case when is_deleted then timestamp '2000-01-01' end, ",
        ),
    ],
)
def test_a_leak_is_caught(demo: DemoBuild, model: str, before: str, after: str) -> None:
    edits = {model: (before, after)}
    leaky = replayed(demo, FEATURES, edits=edits)
    assert replayed(demo, FEATURES, planted=True, edits=edits) != leaky


def test_a_leak_into_the_recalibration_is_caught(demo: DemoBuild) -> None:
    watched = {"int_forecast_recalibrations": "cast(pinned_date as varchar)"}
    given = GIVEN | CARDS | {"int_forecast_deals": "intermediate"}
    clean = replayed(demo, watched, given=given)
    assert replayed(demo, watched, planted=True, given=given) == clean
    # A card that knows what came of its own deals.
    edits = {
        "int_forecast_recalibrations": (
            "win_cards.pinned_date > told.pinned_date\n"
            "            and win_cards.pinned_at > told.closed_at",
            "win_cards.pinned_date >= told.pinned_date",
        )
    }
    leaky = replayed(demo, watched, edits=edits, given=given)
    assert replayed(demo, watched, planted=True, edits=edits, given=given) != leaky
