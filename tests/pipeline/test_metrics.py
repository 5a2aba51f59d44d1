"""Measures of the pipeline count every deal once, whatever it is sliced by."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.demo_build import DemoBuild
from tests.model_sql import ModelSql
from tests.pipeline import measured_deals as world
from tests.pipeline.measured_deals import Deal, Version

KEYS = {"slice_type", "slice_id", "fiscal_period_id"}
PERIODS = (
    ("FY2025-Q4", date(2025, 10, 1), date(2025, 12, 31)),
    ("FY2026-Q1", date(2026, 1, 1), date(2026, 3, 31)),
    ("FY2026-M05", date(2026, 5, 1), date(2026, 5, 31)),
    ("FY2026-Q2", date(2026, 4, 1), date(2026, 6, 30)),
)
HOURS = int((world.AS_OF_END - world.START).total_seconds()) // 3600
BORDERS = [
    int((datetime.combine(first, time()) - world.START).total_seconds()) // 3600
    for _, first, _ in PERIODS
]

versions = st.builds(
    Version,
    # Often at the border of a day, or of a period.
    hour=st.integers(0, HOURS - 1)
    | st.integers(0, HOURS // 24 - 1).map(lambda day: day * 24)
    | st.sampled_from(BORDERS),
    stage=st.sampled_from(world.STAGES),
    cents=st.none() | st.integers(0, 10**7),
    close_day=st.integers(0, 400),
    owner=st.sampled_from(world.OWNERS),
)
histories = st.lists(versions, min_size=1, max_size=6, unique_by=lambda v: v.hour)
some_deals = st.lists(
    st.builds(
        Deal,
        versions=histories.map(
            lambda found: tuple(sorted(found, key=lambda v: v.hour))
        ),
        is_eligible=st.sampled_from([True, True, True, False]),
        slice_id=st.sampled_from(["x", "y"]),
    ),
    min_size=1,
    max_size=8,
)


@pytest.fixture(scope="module")
def models(demo: DemoBuild) -> ModelSql:
    """The compiled models of the demo's build."""
    return ModelSql(demo.target)


@pytest.fixture(scope="module")
def connection(models: ModelSql) -> Iterator[duckdb.DuckDBPyConnection]:
    """A database in memory with the calendar of the demo."""
    with duckdb.connect() as opened:
        world.add_calendar(opened, models)
        yield opened


def rows(connection: duckdb.DuckDBPyConnection, sql: str) -> list[dict[str, Any]]:
    """Rows of a query, by column."""
    result = connection.execute(sql)
    names = [column[0] for column in result.description or []]
    return [dict(zip(names, row, strict=True)) for row in result.fetchall()]


def counted(deals: list[Deal], first: date, last: date) -> dict[str, object]:
    """Measures of a period, deal by deal."""
    starts = datetime.combine(first, time())
    ends = starts + (last - first) + timedelta(days=1)
    kept = [deal for deal in deals if deal.is_eligible]
    closed = [
        (deal, deal.versions[-1])
        for deal in kept
        if not deal.versions[-1].is_open and first <= outcome(deal.versions[-1]) <= last
    ]
    due = [deal for deal in kept if deal.is_due(first, last)]
    at_end = {id(deal): deal.at(ends) for deal in kept}
    opened = [v for v in at_end.values() if v is not None and v.is_open]
    slipped = [d for d in due if (v := at_end[id(d)]) is not None and v.is_open]
    won = [v for _, v in closed if v.stage == "won"]
    lost = [last_open(d) for d, v in closed if v.stage == "lost"]
    return {
        "won_count": len(won),
        "lost_count": len(lost),
        "won_amount": money(won),
        "lost_amount": money(lost),
        "created_count": sum(starts <= d.versions[0].since < ends for d in kept),
        "push_count": sum(starts <= at < ends for d in kept for at in d.pushes()),
        "due_count": len(due),
        "due_amount": money([v for d in due if (v := d.at(starts)) is not None]),
        "slipped_count": len(slipped),
        "open_count": len(opened),
        "open_amount": money(opened),
        "pipeline_count": sum(v.stage != "contacted" for v in opened),
    }


def outcome(version: Version) -> date:
    """The day that the outcome of a last version counts for."""
    return min(version.close_date, world.AS_OF_END.date() - timedelta(days=1))


def last_open(deal: Deal) -> Version:
    """The version that says what a lost deal was worth."""
    known = [v for v in deal.versions if v.is_open and v.cents is not None]
    return known[-1] if known else deal.versions[-1]


def money(found: list[Version]) -> Decimal:
    """The amounts of some versions together."""
    return sum((Decimal(v.cents or 0) / 100 for v in found), Decimal(0))


@given(deals=some_deals)
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_measures_are_those_of_the_deals_and_add_up(
    connection: duckdb.DuckDBPyConnection, models: ModelSql, deals: list[Deal]
) -> None:
    with world.measured(connection, models, deals):
        measures = rows(connection, "select * from int_slice_measures")
    totals = {
        row["fiscal_period_id"]: row for row in measures if row["slice_type"] == "all"
    }
    for period, first, last in PERIODS:
        expected = counted(deals, first, last)
        found = totals.get(period, dict.fromkeys(expected, 0))
        assert {name: found[name] for name in expected} == expected, period
    for slice_type in ("owner", "territory", "product", "account_family", "segment"):
        summed: dict[str, dict[str, Any]] = {}
        for row in measures:
            if row["slice_type"] == slice_type:
                total = summed.setdefault(row["fiscal_period_id"], {})
                for name in row.keys() - KEYS:
                    total[name] = total.get(name, 0) + row[name]
        assert summed == {
            period: {n: row[n] for n in row.keys() - KEYS}
            for period, row in totals.items()
            # Families of accounts have no months.
            if slice_type != "account_family" or "-M" not in period
        }, slice_type


@given(deals=some_deals)
@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_percentiles_are_those_of_the_engine(
    connection: duckdb.DuckDBPyConnection, models: ModelSql, deals: list[Deal]
) -> None:
    with world.measured(connection, models, deals):
        odd = rows(
            connection,
            "with engine as (select slice_type, slice_id, fiscal_period_id,"
            " quantile_cont(day_count, 0.5) filter (where event = 'won') as median,"
            " quantile_cont(day_count, 0.9) filter (where event = 'won') as p90,"
            " quantile_cont(day_count, 0.5) filter (where event = 'open') as age"
            " from int_slice_events, range(event_count)"
            " where event in ('won', 'open')"
            " group by slice_type, slice_id, fiscal_period_id)"
            " select * from engine full outer join int_slice_percentiles"
            " using (slice_type, slice_id, fiscal_period_id)"
            " where abs(coalesce(median, -9) - coalesce(median_cycle_days, -9)) > 0.01"
            " or abs(coalesce(p90, -9) - coalesce(p90_cycle_days, -9)) > 0.01"
            " or abs(coalesce(age, -9) - coalesce(median_open_age_days, -9)) > 0.01",
        )
    assert not odd


@given(deals=some_deals)
@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_a_manager_has_what_everybody_below_has(
    connection: duckdb.DuckDBPyConnection, models: ModelSql, deals: list[Deal]
) -> None:
    with world.measured(connection, models, deals):
        teams = rows(
            connection,
            "select fiscal_period_id, open_count, won_amount from int_slice_measures"
            " where slice_type = 'manager' and slice_id = 'cid' order by all",
        )
        people = rows(
            connection,
            "select fiscal_period_id, sum(open_count) as open_count,"
            " sum(won_amount) as won_amount from int_slice_measures"
            " where slice_type = 'owner' and slice_id <> 'none'"
            " group by fiscal_period_id order by all",
        )
    assert teams == people
