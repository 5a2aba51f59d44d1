"""Revenue by service period is that of each day, on random lines and payments."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.demo_build import DemoBuild
from tests.model_sql import ModelSql

MODELS = (
    "int_account_revenue_events",
    "int_account_revenue_steps",
    "int_account_revenue_months",
)
LAST_DAY = date(2026, 6, 30)
FIRST_DAY = date(2025, 9, 1)
DAYS = (LAST_DAY - FIRST_DAY).days
CENT = Fraction(1, 100)

# Cents, first day and days of service of one account.
lines = st.lists(
    st.tuples(
        st.integers(-50_000, 500_000), st.integers(0, DAYS + 30), st.integers(1, 400)
    ),
    min_size=1,
    max_size=8,
)


@pytest.fixture(scope="module")
def models(demo: DemoBuild) -> ModelSql:
    """The compiled models of the demo's build."""
    return ModelSql(demo.target)


def fill(
    connection: duckdb.DuckDBPyConnection, lines: list[tuple[int, int, int]]
) -> None:
    """Create the tables that the models read: an invoice per line, paid at once."""
    connection.execute(
        "create table int_invoice_lines (invoice_line_item_id varchar,"
        " account_id varchar, line_amount decimal(18, 2), charged_rate decimal(12, 9),"
        " rate_to_reporting decimal(18, 12), service_from date, service_to date);"
        "create table int_invoices (invoice_id varchar, account_id varchar,"
        " created_at timestamp, due_at timestamp, paid_at timestamp,"
        " credited_amount_native decimal(18, 2),"
        " outstanding_amount_native decimal(18, 2), rate_to_reporting decimal(18, 12),"
        " invoiced_amount decimal(18, 2), outstanding_amount decimal(18, 2),"
        " duplicate_of_invoice_id varchar);"
        "create table int_currency_months as select 'USD' as currency_code,"
        " last_day(month) as month_end_date,"
        " least(last_day(month), date '2026-06-30') as measured_date"
        " from (select unnest(range(date '2025-09-01', date '2026-07-01',"
        " interval 1 month))::date as month)"
    )
    for number, (cents, begins, days) in enumerate(lines):
        first = FIRST_DAY + timedelta(days=begins)
        made = min(first, LAST_DAY)
        money = Decimal(cents) / 100
        connection.execute(
            "insert into int_invoice_lines values (?, 'a', ?, 1, 1, ?, ?)",
            [str(number), money, first, first + timedelta(days=days)],
        )
        connection.execute(
            "insert into int_invoices values (?, 'a', ?, ?, ?, 0, 0, 1, ?, 0, null)",
            [str(number), made, made, made, money],
        )


def earned(lines: list[tuple[int, int, int]], until: date) -> Fraction:
    """What was earned up to a day, that day included."""
    total = Fraction(0)
    for cents, begins, days in lines:
        served = (until - FIRST_DAY).days + 1 - begins
        total += Fraction(cents, 100) * min(max(served, 0), days) / days
    return total


@given(lines=lines)
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_months_sum_to_the_days_of_service(
    models: ModelSql, lines: list[tuple[int, int, int]]
) -> None:
    with duckdb.connect() as connection:
        fill(connection, lines)
        models.build(connection, MODELS)
        months = connection.execute(
            "select month_end_date, earned_to_date_amount, receivable_amount"
            " from int_account_revenue_months order by month_end_date"
        ).fetchall()
        assert months[-1][0] == LAST_DAY
        for month_end, amount, receivable in months:
            assert abs(Fraction(amount) - earned(lines, month_end)) <= CENT
            assert receivable == 0
