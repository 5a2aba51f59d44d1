"""Spells of a family find the same buyers as looking at every account."""

from datetime import date, datetime, timedelta

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.demo_build import DemoBuild
from tests.model_sql import ModelSql

FIRST_DAY = date(2024, 1, 1)
OPEN_END = date(9999, 12, 31)
ACCOUNTS = [f"a{number}" for number in range(6)]

account = st.sampled_from(ACCOUNTS)
day = st.integers(0, 20)
# Under which account another one stood, from one day to another or for good.
spells = st.lists(st.tuples(account, account, day, st.one_of(st.none(), day)))
# Hours since the first day: purchases, and deals of accounts.
hour = st.integers(0, 500)
purchases = st.dictionaries(account, hour)
deals = st.lists(st.tuples(account, hour), min_size=1)

# Each account that stood below the deal's top on its day and had bought.
EVERY_BUYER = """
with tops as (
    select opportunity_id, started_at, ancestor_account_id
    from int_deal_starts
    inner join int_account_closure on account_id = descendant_account_id
    where (depth = 0 or cast(started_at as date) >= valid_from)
        and cast(started_at as date) < valid_to
    qualify row_number() over (
        partition by opportunity_id order by depth desc, ancestor_account_id
    ) = 1
)
select distinct opportunity_id from tops
inner join int_account_closure as closure using (ancestor_account_id)
inner join int_first_purchases on descendant_account_id = account_id
where (depth = 0 or cast(started_at as date) >= valid_from)
    and cast(started_at as date) < valid_to and first_bought_at < started_at
"""


@pytest.fixture(scope="module")
def models(demo: DemoBuild) -> ModelSql:
    """The compiled models of the demo's build."""
    return ModelSql(demo.target)


def at(hours: int) -> datetime:
    """A moment so many hours after the first day began."""
    return datetime.combine(FIRST_DAY, datetime.min.time()) + timedelta(hours=hours)


@given(spells=spells, purchases=purchases, deals=deals)
@settings(
    max_examples=80,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_spells_find_the_same_families(
    models: ModelSql,
    spells: list[tuple[str, str, int, int | None]],
    purchases: dict[str, int],
    deals: list[tuple[str, int]],
) -> None:
    closure = [("crm", a, a, 0, FIRST_DAY, OPEN_END) for a in ACCOUNTS]
    for below, above, since, until in spells:
        last = OPEN_END if until is None else FIRST_DAY + timedelta(days=until)
        if below != above and FIRST_DAY + timedelta(days=since) < last:
            first = FIRST_DAY + timedelta(days=since)
            closure.append(("crm", above, below, 1, first, last))
    with duckdb.connect() as connection:
        connection.execute(
            "create table int_account_closure (hierarchy varchar,"
            " ancestor_account_id varchar, descendant_account_id varchar,"
            " depth int, valid_from date, valid_to date);"
            "create table int_first_purchases (account_id varchar,"
            " first_bought_at timestamp);"
            "create table int_deal_starts (opportunity_id varchar,"
            " account_id varchar, started_at timestamp, has_bought boolean)"
        )
        connection.executemany(
            "insert into int_account_closure values (?, ?, ?, ?, ?, ?)", closure
        )
        for buyer, hours in purchases.items():
            connection.execute(
                "insert into int_first_purchases values (?, ?)", [buyer, at(hours)]
            )
        connection.executemany(
            "insert into int_deal_starts values (?, ?, ?, false)",
            [[str(n), owner, at(hours)] for n, (owner, hours) in enumerate(deals)],
        )
        models.build(connection, ["int_family_purchases", "int_family_buyers"])
        found = connection.execute(
            "select opportunity_id from int_family_buyers"
        ).fetchall()
        assert len(set(found)) == len(found)
        assert set(found) == set(connection.execute(EVERY_BUYER).fetchall())
        joined = connection.execute(
            "select first_spells.ancestor_account_id"
            " from int_family_purchases as first_spells"
            " inner join int_family_purchases as next_spells"
            " on first_spells.ancestor_account_id = next_spells.ancestor_account_id"
            " and first_spells.valid_from < next_spells.valid_from"
            " and first_spells.valid_to >= next_spells.valid_from"
        ).fetchall()
        assert not joined
