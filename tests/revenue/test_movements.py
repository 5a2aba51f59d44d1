"""Movements close over random histories of contracts, rates and families."""

from datetime import date, timedelta
from decimal import Decimal

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.demo_build import DemoBuild
from tests.model_sql import ModelSql

MODELS = (
    "int_arr_steps",
    "int_account_arr_months",
    "int_arr_balances",
    "int_arr_families",
    "int_arr_trees",
    "int_arr_family_starts",
    "int_arr_changes",
    "int_arr_change_parts",
    "int_arr_movements",
    "int_retention",
)
LAST_DAY = date(2026, 6, 30)
FIRST_DAY = date(2025, 3, 1)
DAYS = (LAST_DAY - FIRST_DAY).days
OPEN_END = date(9999, 12, 31)
ACCOUNTS = [f"a{number}" for number in range(5)]
FAMILIES = ["f0", "f1"]

account = st.sampled_from(ACCOUNTS)
day = st.integers(0, DAYS + 40)
# Cents, mostly so round that losses and gains of a month meet.
amount = st.one_of(
    st.sampled_from([-50_000, 50_000, 100_000]), st.integers(-99_999, 999_999)
)
intervals = st.lists(
    st.tuples(account, st.sampled_from(["USD", "EUR"]), amount, day, day), max_size=14
)
# Rates of the euro in the last months, and families of accounts from a day on.
rates = st.lists(
    st.sampled_from(["1.05", "1.1", "1.111111111111"]), min_size=9, max_size=16
)
spells = st.lists(st.tuples(account, st.sampled_from(FAMILIES), day), max_size=6)

# What an account is worth at a month's end, by looking at all its contracts.
EXPECTED = """
select account_id, month_end_date, sum(round(native * rate_to_reporting, 2)) as arr
from (
    select account_id, currency_code, month_end_date, rate_to_reporting,
        greatest(sum(annual_amount_native), 0)::decimal(28, 2) as native
    from int_arr_intervals
    inner join int_currency_months using (currency_code)
    where measured_date >= valid_from and measured_date < valid_to
    group by all
)
group by all having arr <> 0
"""
FOUND = """
select account_id, month_end_date, sum(arr_amount) from int_account_arr_months
group by all having sum(arr_amount) <> 0
"""
# The balance of a unit, less that of the month before, less its movements.
OPEN_ITEMS = """
select tree, {unit}, month_end_date, sum(amount) from (
    select tree, family_id, account_id, month_end_date, arr_amount as amount
    from int_arr_trees
    union all
    select tree, family_id, account_id, last_day(month_end_date + 1), -arr_amount
    from int_arr_trees where month_end_date < date '2026-06-30'
    union all
    select tree, family_id, account_id, month_end_date, -movement_amount
    from int_arr_movements
)
group by all having sum(amount) <> 0
"""
NETS_TO_ZERO = """
select tree, {unit}, month_end_date from int_arr_movements
where movement in {movements} group by all having sum(movement_amount) <> 0
"""
WRONG_SIGN = """
select * from int_arr_movements
where (movement in ('new', 'connected_new', 'resurrection', 'expansion')
    and movement_amount < 0)
or (movement in ('churn', 'contraction') and movement_amount > 0)
"""
# A family is new once; before that nobody who belongs to it today had any.
NEW_AGAIN = """
select movements.* from int_arr_movements as movements
inner join int_arr_trees as earlier using (tree, family_id)
where movements.movement = 'new'
and earlier.month_end_date < movements.month_end_date and earlier.arr_amount > 0
"""
# What each month starts with is the same at every grain; no grain keeps more of
# it than all, and families keep what accounts keep, or more.
WRONG_TOTALS = """
select month_end_date from int_retention where is_total group by all
having min(start_arr_amount) <> max(start_arr_amount)
or max(gross_retained_amount) > max(start_arr_amount)
or min(gross_retained_amount)
    < max(gross_retained_amount) filter (where grain = 'account')
"""


@pytest.fixture(scope="module")
def models(demo: DemoBuild) -> ModelSql:
    """The compiled models of the demo's build."""
    return ModelSql(demo.target)


def month_ends() -> list[date]:
    """Last days of the months from the first to the last."""
    days = [FIRST_DAY + timedelta(days=number) for number in range(DAYS + 1)]
    return [each for each in days if (each + timedelta(days=1)).day == 1]


def fill(
    connection: duckdb.DuckDBPyConnection,
    intervals: list[tuple[str, str, int, int, int]],
    rates: list[str],
    spells: list[tuple[str, str, int]],
) -> None:
    """Create the tables that the models read."""
    connection.execute(
        "create table int_arr_intervals (account_id varchar, currency_code varchar,"
        " annual_amount_native decimal(18, 2), valid_from date, valid_to date);"
        "create table int_currency_months (currency_code varchar,"
        " month_end_date date, measured_date date,"
        " rate_to_reporting decimal(18, 12), opening_rate decimal(18, 12));"
        "create table int_family_spells (account_id varchar, valid_from date,"
        " valid_to date, family_id varchar)"
    )
    for owner, currency, cents, begins, ends in intervals:
        first, last = min(begins, ends), max(begins, ends)
        connection.execute(
            "insert into int_arr_intervals values (?, ?, ?, ?, ?)",
            [
                owner,
                currency,
                Decimal(cents) / 100,
                FIRST_DAY + timedelta(days=first),
                FIRST_DAY + timedelta(days=last + 1),
            ],
        )
    months = month_ends()
    for currency, known in (("USD", ["1"] * len(months)), ("EUR", rates)):
        connection.executemany(
            "insert into int_currency_months values (?, ?, ?, ?, ?)",
            [
                [currency, end, end, Decimal(rate), Decimal(before)]
                for end, rate, before in zip(
                    months[-len(known) :], known, [known[0], *known], strict=False
                )
            ],
        )
    moves: dict[str, dict[int, str]] = {}
    for owner, family, since in spells:
        moves.setdefault(owner, {})[since] = family
    for owner, families in moves.items():
        begins_on = sorted(families)
        for since, until in zip(begins_on, [*begins_on[1:], None], strict=True):
            connection.execute(
                "insert into int_family_spells values (?, ?, ?, ?)",
                [
                    owner,
                    FIRST_DAY + timedelta(days=since),
                    OPEN_END if until is None else FIRST_DAY + timedelta(days=until),
                    families[since],
                ],
            )


@given(intervals=intervals, rates=rates, spells=spells)
@settings(
    max_examples=80,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_movements_close(
    models: ModelSql,
    intervals: list[tuple[str, str, int, int, int]],
    rates: list[str],
    spells: list[tuple[str, str, int]],
) -> None:
    with duckdb.connect() as connection:
        fill(connection, intervals, rates, spells)
        models.build(connection, MODELS)

        def rows(sql: str) -> list[tuple[object, ...]]:
            return connection.execute(sql).fetchall()

        assert sorted(rows(FOUND)) == sorted(rows(EXPECTED))
        assert not rows(OPEN_ITEMS.format(unit="account_id"))
        assert not rows(OPEN_ITEMS.format(unit="family_id"))
        transfers = NETS_TO_ZERO.format(unit="family_id", movements="('transfer')")
        assert not rows(transfers)
        moves = "('left_family', 'joined_family')"
        assert not rows(NETS_TO_ZERO.format(unit="account_id", movements=moves))
        assert not rows(WRONG_SIGN)
        assert not rows(NEW_AGAIN)
        assert not rows(WRONG_TOTALS)
