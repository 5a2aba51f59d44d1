"""The pipeline walk closes to the cent, and says what happened."""

import random
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings

from tests.demo_build import DemoBuild
from tests.model_sql import ModelSql
from tests.pipeline.deals import (
    AS_OF,
    VERSIONS,
    WALK,
    Deal,
    State,
    World,
    end_of,
    is_pipeline,
    told,
    value,
)
from tests.pipeline.strategies import deals, periods

SLICES = (
    "owner_id",
    "owner_role",
    "territory_id",
    "segment",
    "product_id",
    "account_family_id",
    "opportunity_id",
)
SIGNED = "sum(case when movement = 'end' then -amount else amount end)"
QUARTER = (date(2026, 4, 1), date(2026, 6, 30))
IN_QUARTER = date(2026, 6, 15)
LATER = date(2026, 9, 15)
DEAL = Deal("0061", [])
Walk = dict[str, tuple[str, Decimal]]


@pytest.fixture(scope="module")
def models(demo: DemoBuild) -> ModelSql:
    """The compiled models of the demo's build."""
    return ModelSql(demo.target)


def residuals(connection: duckdb.DuckDBPyConnection, walk: str) -> list[object]:
    """Slices of periods that do not close."""
    return [
        row
        for slice_column in SLICES
        for row in connection.execute(
            f"select '{slice_column}', period_start_date, period_end_date,"
            f" {slice_column}, {SIGNED} from {walk} group by all having {SIGNED} <> 0"
        ).fetchall()
    ]


@given(deals=deals(), pairs=periods)
@settings(
    max_examples=50,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_the_walk_closes_on_random_deals(
    models: ModelSql, deals: list[Deal], pairs: list[tuple[date, date]]
) -> None:
    world = World(deals, periods=pairs)
    with world.built(models, (*VERSIONS, *WALK)) as connection:
        assert not residuals(connection, "fct_pipeline_walk")
        balances = {
            row[:4]: row[4]
            for row in connection.execute(
                "select period_start_date, period_end_date, movement, opportunity_id,"
                " amount from fct_pipeline_walk where movement in ('start', 'end')"
            ).fetchall()
        }
        walked = connection.execute(
            "select period_start_date, period_end_date from int_walk_periods"
        ).fetchall()
    first = min(deal.changes[0][0] for deal in deals).date()
    assert {pair for pair in pairs if pair[1] >= first} <= set(walked)
    assert balances == {
        (start, end, name, deal.record_id): amount
        for start, end in walked
        for name, day in (("start", start - timedelta(days=1)), ("end", end))
        for deal in deals
        if (amount := balance(deal, min(day, AS_OF), start, end)) is not None
    }


def balance(deal: Deal, day: date, start: date, end: date) -> Decimal | None:
    """What a deal is worth as open pipeline of a period at the end of a day."""
    state = deal.state(end_of(day))
    if state is None or not start <= state.close_date <= end:
        return None
    return value(state, day) if is_pipeline(state, day) else None


def test_the_walk_of_the_demo_closes_between_any_two_days(
    demo: DemoBuild, models: ModelSql
) -> None:
    rng = random.Random(60)
    first, days = date(2024, 1, 1), (AS_OF - date(2024, 1, 1)).days
    pairs = [sorted(rng.sample(range(days), 2)) for _ in range(60)]
    with duckdb.connect() as connection:
        connection.execute(f"attach '{demo.database}' as built (read_only)")
        for table in (
            "intermediate.int_opportunity_timeline",
            "intermediate.int_exchange_rates",
            "intermediate.int_fiscal_periods",
            "intermediate.int_opportunity_traits",
            "intermediate.int_users",
            "reference.canonical_stages",
            "reference.pipeline_movements",
        ):
            name = table.split(".")[1]
            connection.execute(f"create table {name} as from built.{table}")
        connection.execute(
            "create table pipeline_walk_periods (period_name varchar,"
            " period_start_date date, period_end_date date)"
        )
        connection.executemany(
            "insert into pipeline_walk_periods values (?, ?, ?)",
            [
                (f"pair {n}", *(first + timedelta(days=day) for day in pair))
                for n, pair in enumerate(pairs)
            ],
        )
        models.build(connection, WALK)
        assert not residuals(connection, "fct_pipeline_walk")
        walked = connection.execute(
            "select count(distinct period_name), count(distinct movement)"
            " from fct_pipeline_walk where period_type = 'named'"
        ).fetchone()
    assert walked
    assert walked[0] == len(pairs)
    assert walked[1] >= 11


def walk(models: ModelSql, deal: Deal, pair: tuple[date, date] = QUARTER) -> Walk:
    """Owner and amount of each movement of a deal in a period."""
    with World([deal], periods=[pair]).built(models, (*VERSIONS, *WALK)) as connection:
        rows = connection.execute(
            "select movement, owner_id, amount from fct_pipeline_walk"
            " where period_start_date = ? and period_end_date = ?",
            list(pair),
        ).fetchall()
        assert not residuals(connection, "fct_pipeline_walk")
    return {name: (owner.removeprefix("salesforce:"), a) for name, owner, a in rows}


def plain(walk: Walk) -> dict[str, Decimal]:
    """The amounts of a walk."""
    return {movement: amount for movement, (_, amount) in walk.items()}


OPEN = State("Proposal", Decimal(100), IN_QUARTER)
AWAY = replace(OPEN, close_date=LATER)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param(
            [("01-10 09:00", OPEN)], {"start": 100, "end": 100}, id="nothing happens"
        ),
        pytest.param(
            [("04-10 09:00", OPEN), ("05-10 09:00", replace(OPEN, stage="Won"))],
            {"created": 100, "won": -100},
            id="created and won",
        ),
        pytest.param(
            [
                ("01-10 09:00", AWAY),
                ("04-10 09:00", OPEN),
                ("05-10 09:00", replace(OPEN, stage="Lost")),
            ],
            {"pulled_in": 100, "lost": -100},
            id="pulled in, then lost",
        ),
        pytest.param(
            [("01-10 09:00", AWAY), ("05-10 09:00", replace(OPEN, stage="Won"))],
            {"pulled_in": 100, "won": -100},
            id="won before it was due, in one save",
        ),
        pytest.param(
            [("01-10 09:00", OPEN), ("05-10 09:00", AWAY)],
            {"start": 100, "pushed_out": -100},
            id="pushed out",
        ),
        pytest.param(
            [
                ("01-10 09:00", OPEN),
                ("05-10 09:00", replace(OPEN, amount=Decimal(130))),
                ("05-20 09:00", replace(OPEN, amount=Decimal(90))),
            ],
            {"start": 100, "increased": 30, "decreased": -40, "end": 90},
            id="more, then less",
        ),
        pytest.param(
            [
                ("01-10 09:00", OPEN),
                ("05-10 09:00", replace(OPEN, stage="Won", amount=Decimal(120))),
            ],
            {"start": 100, "increased": 20, "won": -120},
            id="won at another amount",
        ),
        pytest.param(
            [
                ("01-10 09:00", OPEN),
                ("05-10 09:00", replace(OPEN, stage="Lost", amount=Decimal(0))),
            ],
            {"start": 100, "lost": -100},
            id="lost at its last open amount",
        ),
        pytest.param(
            [
                ("01-10 09:00", OPEN),
                ("02-10 09:00", replace(OPEN, stage="Won")),
                ("05-10 09:00", OPEN),
            ],
            {"reopened": 100, "end": 100},
            id="reopened",
        ),
        pytest.param(
            [
                ("01-10 09:00", replace(OPEN, stage="Prospecting")),
                ("05-10 09:00", replace(OPEN, stage="Qualification")),
            ],
            {"created": 100, "end": 100},
            id="qualified is created",
        ),
        pytest.param(
            [("01-10 09:00", OPEN), ("05-10 09:00", replace(OPEN, category="Omitted"))],
            {"start": 100, "removed": -100},
            id="omitted is removed",
        ),
        pytest.param(
            [
                ("01-10 09:00", replace(OPEN, category="MostLikely")),
            ],
            {"start": 100, "end": 100},
            id="most likely is open pipeline",
        ),
        pytest.param(
            [("01-10 09:00", replace(OPEN, amount=None))],
            {"start": 0, "end": 0},
            id="no amount counts with nothing",
        ),
        pytest.param(
            # The first instant of the quarter is in it, that after its end is not.
            [("04-01 00:00", OPEN), ("07-01 00:00", replace(OPEN, stage="Won"))],
            {"created": 100, "end": 100},
            id="bounds",
        ),
        pytest.param(
            [
                ("01-10 09:00", replace(OPEN, currency="EUR")),
                ("05-10 09:00", replace(OPEN, currency="EUR", amount=Decimal(200))),
            ],
            # 1.2345 before the quarter, 0.987654321 at its end.
            {"start": "123.45", "currency": "-24.68", "increased": "98.76"}
            | {"end": "197.53"},
            id="another rate is no change of the deal",
        ),
        pytest.param(
            [
                ("01-10 09:00", OPEN),
                ("05-10 09:00", replace(OPEN, currency="EUR")),
            ],
            {"start": 100, "currency": "-1.23", "end": "98.77"},
            id="another currency is one of rates",
        ),
    ],
)
def test_a_change_is_what_it_is(
    models: ModelSql,
    changes: list[tuple[str, State]],
    expected: dict[str, int | str],
) -> None:
    found = plain(walk(models, told(DEAL, *changes)))
    assert found == {name: Decimal(amount) for name, amount in expected.items()}


def test_a_deleted_deal_is_removed_when_it_was_deleted(models: ModelSql) -> None:
    deal = told(DEAL, ("01-10 09:00", OPEN))
    gone = replace(deal, deleted_at=end_of(date(2026, 5, 9)))
    assert plain(walk(models, gone)) == {"start": Decimal(100), "removed": -100}
    before = replace(deal, deleted_at=end_of(date(2026, 2, 9)))
    assert not walk(models, before)


def test_credit_stays_with_the_owner_of_the_time(models: ModelSql) -> None:
    other = replace(OPEN, owner="005B")
    deal = told(
        DEAL,
        ("01-10 09:00", OPEN),
        ("04-10 09:00", replace(OPEN, amount=Decimal(110))),
        ("05-10 09:00", replace(other, amount=Decimal(150))),
        ("05-20 09:00", replace(other, amount=Decimal(150), stage="Won")),
    )
    with World([deal], periods=[QUARTER]).built(
        models, (*VERSIONS, *WALK)
    ) as connection:
        rows = connection.execute(
            "select owner_role, movement, amount from fct_pipeline_walk"
            " where period_start_date = '2026-04-01' and period_end_date = '2026-06-30'"
            " order by owner_role, movement_order"
        ).fetchall()
    assert rows == [
        ("East", "start", Decimal(100)),
        ("East", "increased", Decimal(10)),
        ("East", "transferred_out", Decimal(-110)),
        ("West", "increased", Decimal(40)),
        ("West", "transferred_in", Decimal(110)),
        ("West", "won", Decimal(-150)),
    ]


def test_a_period_that_goes_on_ends_with_the_as_of_date(models: ModelSql) -> None:
    half = (date(2026, 4, 1), date(2026, 9, 30))
    found = walk(models, told(DEAL, ("01-10 09:00", AWAY)), half)
    assert plain(found) == {"start": Decimal(100), "end": Decimal(100)}
