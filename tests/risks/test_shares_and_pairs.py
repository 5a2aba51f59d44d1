"""Shares add up on random deals, and pairs are bounded and complete."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import combinations

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.demo_build import DemoBuild
from tests.model_sql import ModelSql

# `overlap_neighbours` of dbt_project.yml.
NEIGHBOURS = 20
RIVALS = ("a", "b", "c", "d", "e", "f", "g")

quiet = settings(
    max_examples=50,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
# A deal's amount in cents, and the competitors noted for it, some twice.
deals = st.lists(
    st.tuples(
        st.one_of(st.none(), st.integers(-(10**9), 10**14)),
        st.lists(st.sampled_from(RIVALS), min_size=1, max_size=9),
    ),
    min_size=1,
    max_size=6,
)
# Account and family of a deal, and its close date in days from a first one.
places = st.lists(
    st.tuples(
        st.integers(0, 4), st.integers(0, 1), st.one_of(st.none(), st.integers(0, 99))
    ),
    max_size=60,
)


@pytest.fixture(scope="module")
def models(demo: DemoBuild) -> ModelSql:
    """The compiled models of the demo's build."""
    return ModelSql(demo.target)


@given(deals=deals)
@quiet
def test_competitors_share_a_deal_to_the_cent(
    models: ModelSql, deals: list[tuple[int | None, list[str]]]
) -> None:
    with duckdb.connect() as connection:
        connection.execute(
            "create table int_current_opportunities (opportunity_id varchar,"
            " is_won boolean, is_closed boolean, amount decimal(18, 2))"
        )
        connection.execute(
            "create table stg_planning__opportunity_competitors ("
            "opportunity_competitor_id varchar, opportunity_id varchar,"
            " competitor_name varchar, outcome varchar, noted_at timestamp)"
        )
        for number, (cents, rivals) in enumerate(deals):
            amount = None if cents is None else Decimal(cents) / 100
            connection.execute(
                "insert into int_current_opportunities values (?, false, true, ?)",
                [f"salesforce:{number}", amount],
            )
            for note, rival in enumerate(rivals):
                connection.execute(
                    "insert into stg_planning__opportunity_competitors"
                    " values (?, ?, ?, 'lost to', '2024-01-01')",
                    [f"{number}-{note}", str(number), rival],
                )
        models.build(connection, ["int_opportunity_competitors"])
        wrong = connection.execute(
            "select opportunity_id from int_opportunity_competitors as shares"
            " inner join int_current_opportunities as deals using (opportunity_id)"
            " group by opportunity_id, deals.amount"
            " having sum(shares.allocation_rate) <> 1"
            " or sum(shares.amount) is distinct from deals.amount"
            " or count(*) <> max(competitor_count)"
        ).fetchall()
        assert not wrong
        counted = connection.execute(
            "select count(distinct opportunity_id), count(*)"
            " from int_opportunity_competitors"
        ).fetchone()
        assert counted == (len(deals), sum(len(set(r)) for _, r in deals))


@given(places=places)
@quiet
def test_deals_of_a_family_meet_their_neighbours(
    models: ModelSql, places: list[tuple[int, int, int | None]]
) -> None:
    first = date(2024, 1, 1)
    with duckdb.connect() as connection:
        connection.execute(
            "create table int_open_deals (opportunity_id varchar, account_id varchar,"
            " family_id varchar, close_date date)"
        )
        for number, (account, family, day) in enumerate(places):
            connection.execute(
                "insert into int_open_deals values (?, ?, ?, ?)",
                [
                    f"{number:03d}",
                    f"{family}-{account}",
                    str(family),
                    None if day is None else first + timedelta(days=day),
                ],
            )
        models.build(connection, ["int_overlap_pairs"])
        found = connection.execute("select * from int_overlap_pairs").fetchall()
    pairs = set(found)
    assert len(pairs) == len(found)
    assert len(pairs) <= 2 * NEIGHBOURS * len(places)
    for family in (0, 1):
        members = [n for n, place in enumerate(places) if place[1] == family]
        every = {(f"{a:03d}", f"{b:03d}") for a, b in combinations(members, 2)}
        within = {pair for pair in pairs if int(pair[0]) in members}
        assert within <= every
        if len(members) <= NEIGHBOURS + 1:
            assert within == every
