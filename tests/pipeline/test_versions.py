"""Versions say what was known at any instant, and visits tile the open life."""

from collections import Counter
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.demo_build import DemoBuild
from tests.model_sql import ModelSql
from tests.pipeline.deals import (
    AS_OF,
    FOREVER,
    STAGES,
    VERSIONS,
    VISITS,
    Deal,
    State,
    World,
    end_of,
    told,
)
from tests.pipeline.strategies import deals

RANDOM = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
DEAL = Deal("0061", [])


@pytest.fixture(scope="module")
def models(demo: DemoBuild) -> ModelSql:
    """The compiled models of the demo's build."""
    return ModelSql(demo.target)


@given(deals=deals())
@RANDOM
def test_versions_replayed_are_what_the_events_say(
    models: ModelSql, deals: list[Deal]
) -> None:
    with World(deals).built(models, VERSIONS) as connection:
        rows = connection.execute(
            "select opportunity_id, valid_from, valid_to, stage_id, amount_native,"
            " close_date, currency_code, forecast_category, owner_id"
            " from fct_opportunity_versions"
        ).fetchall()
    instants = {at for deal in deals for at, _ in deal.changes}
    instants |= {at + timedelta(hours=1) for at in instants} | {end_of(AS_OF)}
    for deal in deals:
        mine = [row[1:] for row in rows if row[0] == deal.record_id]
        for instant in instants:
            held = [row[2:] for row in mine if row[0] < instant <= row[1]]
            assert held == expected(deal, instant)


def expected(deal: Deal, instant: datetime) -> list[tuple[object, ...]]:
    """The one row that holds just before an instant, if any."""
    state = deal.state(instant)
    if state is None:
        return []
    return [
        (
            f"salesforce:{state.stage}",
            state.amount,
            state.close_date,
            state.currency,
            state.category,
            f"salesforce:{state.owner}",
        )
    ]


@given(deals=deals(), seed=st.integers(0, 99))
@RANDOM
def test_the_order_of_the_input_changes_nothing(
    models: ModelSql, deals: list[Deal], seed: int
) -> None:
    found = []
    for shuffle in (None, seed):
        world = World(deals, shuffle=shuffle)
        with world.built(models, (*VERSIONS, *VISITS)) as connection:
            found.append(
                [
                    connection.execute(f"select * from {table} order by all").fetchall()
                    for table in ("fct_opportunity_versions", "fct_stage_visits")
                ]
            )
    assert found[0] == found[1]


@given(deals=deals())
@RANDOM
def test_visits_tile_the_open_life(models: ModelSql, deals: list[Deal]) -> None:
    with World(deals).built(models, (*VERSIONS, *VISITS)) as connection:
        visits = connection.execute(
            "select opportunity_id, entered_at, left_at, duration_seconds"
            " from fct_stage_visits order by 1, 2"
        ).fetchall()
    seconds = Counter[str]()
    last: dict[str, datetime] = {}
    for record, entered_at, left_at, duration in visits:
        assert entered_at < left_at
        assert entered_at >= last.get(record, entered_at)
        last[record] = left_at
        seconds[record] += duration
    for deal in deals:
        ends = [at for at, _ in deal.changes[1:]]
        ends += [deal.deleted_at or end_of(AS_OF)]
        life = sum(
            (
                end - since
                for (since, state), end in zip(deal.changes, ends, strict=True)
                if not STAGES[state.stage][0]
            ),
            timedelta(),
        )
        assert seconds[deal.record_id] == life.total_seconds()


def versions(models: ModelSql, world: World) -> list[tuple[object, ...]]:
    """First and last instant, stage and amount of each version, in order."""
    with world.built(models, VERSIONS) as connection:
        return connection.execute(
            "select valid_from, valid_to, stage_name, amount_native"
            " from fct_opportunity_versions order by all"
        ).fetchall()


@pytest.mark.parametrize("has_history", [True, False])
def test_a_late_change_leaves_no_hole_and_one_version_that_holds(
    models: ModelSql, has_history: bool
) -> None:
    start, late, end = State(), State("Qualification"), State("Lost")
    deal = told(
        replace(DEAL, has_history=has_history),
        ("01-10 09:00", start),
        ("02-10 09:00", late),
        ("03-10 09:00", end),
    )
    without = replace(deal, changes=[deal.changes[0], deal.changes[2]])
    (first, middle, last) = [at for at, _ in deal.changes]
    hundred = Decimal(100)
    # The change of February arrives in a later load.
    assert versions(models, World([without])) == [
        (first, last, "Prospecting", hundred),
        (last, FOREVER, "Lost", hundred),
    ]
    for shuffle in range(3):
        assert versions(models, World([deal], shuffle=shuffle)) == [
            (first, middle, "Prospecting", hundred),
            (middle, last, "Qualification", hundred),
            (last, FOREVER, "Lost", hundred),
        ]


def test_several_changes_of_one_save_are_one(models: ModelSql) -> None:
    saved = State("Lost", Decimal(70), date(2026, 8, 1), "EUR", "Omitted", "005B")
    for has_history in (True, False):
        deal = told(
            replace(DEAL, has_history=has_history),
            ("01-10 09:00", State()),
            ("02-10 09:00", saved),
        )
        found = versions(models, World([deal]))
        assert [row[2:] for row in found] == [
            ("Prospecting", Decimal(100)),
            ("Lost", Decimal(70)),
        ]


def test_a_change_of_the_as_of_day_is_in(models: ModelSql) -> None:
    deal = told(
        DEAL,
        ("01-10 09:00", State()),
        ("06-30 23:59", State("Won")),
        ("07-01 00:00", State("Lost")),
    )
    (_, today) = versions(models, World([deal]))
    assert today[1:3] == (FOREVER, "Won")


def carried(since: datetime, stage: str, amount: int, seen: date) -> tuple[object, ...]:
    """A version that the release of a day knew of the deal."""
    return (
        DEAL.record_id,
        since,
        f"salesforce:{stage}",
        amount,
        "USD",
        State().close_date,
        None,
        "Pipeline",
        "salesforce:005A",
        seen,
    )


@pytest.mark.parametrize(
    ("modified", "seen"),
    [
        # The record says when it changed.
        (datetime(2026, 6, 10, 9), datetime(2026, 6, 10, 9)),
        # It does not: after the last load that knew nothing of it.
        (datetime(2026, 1, 10, 9), datetime(2026, 6, 1)),
    ],
)
def test_a_deal_without_history_keeps_the_versions_of_earlier_loads(
    models: ModelSql, modified: datetime, seen: datetime
) -> None:
    created, moved = datetime(2026, 1, 10, 9), datetime(2026, 3, 1, 9)
    release = date(2026, 5, 31)
    past = [
        carried(created, "Prospecting", 10, release),
        carried(moved, "Qualification", 20, release),
    ]
    state = State("Proposal", Decimal(30))
    deal = replace(DEAL, changes=[(created, state)], has_history=False)
    world = World([deal], carried=past)
    world.modified = {DEAL.name: modified}
    assert versions(models, world) == [
        (created, moved, "Prospecting", Decimal(10)),
        (moved, seen, "Qualification", Decimal(20)),
        (seen, FOREVER, "Proposal", Decimal(30)),
    ]
    # A record that says the same as the last load is no new version.
    state = State("Qualification", Decimal(20))
    world.deals = [replace(deal, changes=[(created, state)])]
    assert len(versions(models, world)) == 2


def test_visits_follow_skips_returns_and_renames(models: ModelSql) -> None:
    deal = told(
        DEAL,
        ("01-10 09:00", State("Prospecting")),
        # Passes over qualified.
        ("01-20 09:00", State("Proposal")),
        ("01-25 09:00", State("Proposal", Decimal(5))),
        ("02-01 09:00", State("Qualification")),
        ("02-02 09:00", State("Won")),
        # Reopened, as something else from April on.
        ("03-30 00:00", State("Proposal")),
    )
    with World([deal]).built(models, (*VERSIONS, *VISITS)) as connection:
        found = connection.execute(
            "select visit_number, canonical_stage, duration_days,"
            " skipped_stage_count, is_regression, is_current, next_stage_id"
            " from fct_stage_visits order by entered_at"
        ).fetchall()
    assert found == [
        (1, "contacted", 10, 1, False, False, "salesforce:Proposal"),
        (2, "solution", 12, 0, True, False, "salesforce:Qualification"),
        # Over solution and proposal.
        (3, "qualified", 1, 2, False, False, "salesforce:Won"),
        (4, "solution", 2, 0, False, False, "salesforce:Proposal"),
        (5, "proposal", 91, 0, False, True, None),
    ]


def test_a_reopened_deal_keeps_when_it_first_and_last_closed(
    models: ModelSql,
) -> None:
    deal = told(
        DEAL,
        ("01-10 09:00", State("Proposal")),
        ("02-10 09:00", State("Won")),
        ("02-20 09:00", State("Proposal")),
        ("03-10 09:00", State("Won")),
    )
    names = (*VERSIONS, "int_opportunity_reopenings")
    with World([deal]).built(models, names) as connection:
        found = connection.execute(
            "select reopened_count, first_closed_at, last_closed_at"
            " from int_opportunity_reopenings"
        ).fetchall()
    assert found == [(1, datetime(2026, 2, 10, 9), datetime(2026, 3, 10, 9))]
