"""A tier on a day is that of what the account paid for on that day, at its rates."""

import datetime as dt
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.demo_build import DemoBuild
from tests.model_sql import ModelSql

MODELS = ("int_account_value_spells", "int_account_tier_spells", "int_account_tiers")
AS_OF = dt.date(2026, 6, 30)
FOREVER = dt.date(9999, 12, 31)
ALWAYS = dt.date(1900, 1, 1)
CENT = Decimal("0.01")
TIERS = {"Platinum": Decimal(2500), "Gold": Decimal(600), "Silver": CENT}
# Rates of a currency from a day on; nobody has one of CHF.
RATES = {
    "USD": [(ALWAYS, Decimal(1))],
    "EUR": [
        (dt.date(2025, 1, 1), Decimal("1.1")),
        (dt.date(2026, 2, 1), Decimal("1.7")),
    ],
}

days = st.integers(0, 900).map(lambda day: dt.date(2024, 6, 1) + dt.timedelta(day))
Piece = tuple[int, str, Decimal | None, dt.date, dt.date]


def piece(parts: tuple[int, str, int | None, dt.date, int | None]) -> Piece:
    """Something an account pays for: its source, currency, amount and days."""
    precedence, currency, cents, start, length = parts
    amount = None if cents is None else Decimal(cents) * CENT
    end = FOREVER if length is None else start + dt.timedelta(length)
    return precedence, currency, amount, start, end


pieces = st.lists(
    st.tuples(
        st.sampled_from([1, 2]),
        st.sampled_from(["USD", "EUR", "CHF"]),
        st.one_of(st.none(), st.integers(0, 400_000)),
        days.filter(lambda day: day <= AS_OF),
        st.one_of(st.none(), st.integers(1, 700)),
    ).map(piece),
    max_size=5,
)


def worth(paid: list[Piece], day: dt.date) -> Decimal | None:
    """What the account paid for a year on a day; None when it is not known."""
    live = [p for p in paid if p[3] <= day < p[4]]
    believed = [p for p in live if p[0] == min(q[0] for q in live)]
    total = Decimal(0)
    for _, currency, amount, _, _ in believed:
        rates = [rate for since, rate in RATES.get(currency, []) if since <= day]
        if amount is None or not rates:
            return None
        total += (amount * rates[-1]).quantize(CENT, ROUND_HALF_UP)
    return total if believed else None


def tier(value: Decimal | None) -> str:
    """The tier of a value."""
    found = [name for name, least in TIERS.items() if (value or 0) >= least]
    return found[0] if found and value is not None else "unrated"


@pytest.fixture(scope="module")
def models(demo: DemoBuild) -> ModelSql:
    """The compiled models of the demo's build."""
    return ModelSql(demo.target)


def add_rows(connection: duckdb.DuckDBPyConnection, paid: list[Piece]) -> None:
    """Store what is paid for, rates and tiers."""
    connection.execute(
        "create table int_account_assignments as select 'a' as account_id;"
        "create table int_annual_values (account_id varchar, precedence int,"
        " currency_code varchar, annual_amount_native decimal(19, 2),"
        " valid_from date, valid_to date);"
        "create table int_exchange_rates (currency_code varchar, valid_from date,"
        " valid_to date, rate_to_reporting decimal(18, 12));"
        "create table account_tiers (tier varchar,"
        " minimum_annual_contract_value decimal(18, 2))"
    )
    for row in paid:
        connection.execute(
            "insert into int_annual_values values ('a', ?, ?, ?, ?, ?)", list(row)
        )
    for currency, rates in RATES.items():
        ends = [since for since, _ in rates[1:]] + [FOREVER]
        for (since, rate), until in zip(rates, ends, strict=True):
            connection.execute(
                "insert into int_exchange_rates values (?, ?, ?, ?)",
                [currency, since, until, rate],
            )
    for name, least in TIERS.items():
        connection.execute("insert into account_tiers values (?, ?)", [name, least])


@given(paid=pieces, asked=st.lists(days, min_size=1, max_size=8))
@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_a_tier_is_that_of_the_day(
    models: ModelSql, paid: list[Piece], asked: list[dt.date]
) -> None:
    edges = [edge for p in paid for edge in (p[3], p[4]) if edge < FOREVER]
    near = [edge + dt.timedelta(shift) for edge in edges for shift in (-1, 0)]
    with duckdb.connect() as connection:
        add_rows(connection, paid)
        models.build(connection, MODELS)
        spells = connection.execute(
            "select valid_from, valid_to, tier, annual_contract_value"
            " from int_account_tier_spells order by valid_from"
        ).fetchall()
        today = connection.execute("select tier from int_account_tiers").fetchall()
    assert spells[0][0] == ALWAYS
    assert spells[-1][1] == FOREVER
    for before, after in pairwise(spells):
        assert before[1] == after[0]
    for day in (d for d in [*asked, *near, AS_OF] if d <= AS_OF):
        ((found, value),) = [s[2:] for s in spells if s[0] <= day < s[1]]
        assert value == worth(paid, day)
        assert found == tier(worth(paid, day))
    assert today == [(tier(worth(paid, AS_OF)),)]
