"""The ticket load never falls when a ticket is worse, or open for longer."""

from datetime import date, timedelta
from decimal import Decimal

import duckdb
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.demo_build import DemoBuild
from tests.model_sql import ModelSql

AS_OF = date(2026, 6, 30)
WEIGHTS = {"low": 1, "normal": 2, "high": 4, "urgent": 8}
MODELS = (
    "int_health_tickets",
    "int_month_ends",
    "int_health_dates",
    "int_health_days",
    "int_health_customer_starts",
    "int_health_service_spells",
    "int_health_spells",
    "int_health_movements",
    "int_health_recent_tickets",
    "int_health_grid",
    "int_health_balances",
)
priorities = st.sampled_from(list(WEIGHTS))
# Priority, days ago it was opened, days until it was solved.
ticket = st.tuples(priorities, st.integers(0, 400), st.none() | st.integers(0, 400))
Ticket = tuple[str, int, int | None]


@pytest.fixture(scope="module")
def models(demo: DemoBuild) -> ModelSql:
    """The compiled models of the demo's build."""
    return ModelSql(demo.target)


def loads(models: ModelSql, tickets: list[Ticket]) -> list[Decimal]:
    """The ticket weight of one account on each date."""
    spell = "spell_id varchar, account_id varchar, measure varchar,"
    spell += " amount decimal(18, 2), holds_from date, holds_to date"
    with duckdb.connect() as connection:
        for statement in (
            "table int_account_attributes as select 'a' as account_id",
            f"table int_health_contract_spells ({spell})",
            f"table int_health_payment_spells ({spell})",
            "table int_health_usage (account_id varchar, as_of_date date,"
            " seat_count int, adoption_rate decimal(18, 6),"
            " usage_trend decimal(18, 6))",
            "table int_health_touches (account_id varchar, as_of_date date,"
            " last_touched_on date)",
            "table int_crm_account_ids (crm_account_id varchar, account_id varchar)",
            "table stg_surveys__survey_responses (survey_response_id varchar,"
            " account_id varchar, survey_type varchar, score int,"
            " responded_at timestamp)",
            "table stg_hubspot__tickets (ticket_id varchar, closed_at timestamp)",
            "table ticket_severities (priority varchar, severity_weight decimal(9, 4))",
            "table int_support_tickets (source_system varchar, source_record_id"
            " varchar, account_id varchar, priority varchar, created_at timestamp)",
            "table stg_zendesk__tickets (ticket_id varchar, status varchar,"
            " created_at timestamp, updated_at timestamp)",
        ):
            connection.execute(f"create {statement}")
        # A customer on every date.
        connection.execute(
            "insert into int_health_contract_spells"
            " values ('contracts:c', 'a', 'contracts', 1, '2020-01-01', null)"
        )
        connection.executemany(
            "insert into ticket_severities values (?, ?)", list(WEIGHTS.items())
        )
        for number, (priority, ago, length) in enumerate(tickets):
            opened = AS_OF - timedelta(days=ago)
            solved = opened + timedelta(days=length or 0)
            is_open = length is None or solved > AS_OF
            connection.execute(
                "insert into int_support_tickets values ('zendesk', ?, 'a', ?, ?)",
                [str(number), priority, opened],
            )
            connection.execute(
                "insert into stg_zendesk__tickets values (?, ?, ?, ?)",
                [str(number), "open" if is_open else "solved", opened, solved],
            )
        models.build(connection, MODELS)
        found = connection.execute(
            "select open_ticket_weight + coalesce(faded_ticket_weight, 0)"
            " from int_health_balances"
            " left join int_health_recent_tickets using (account_id, as_of_date)"
            " order by as_of_date"
        ).fetchall()
    return [row[0] for row in found]


@given(tickets=st.lists(ticket, min_size=1, max_size=5), worse=priorities)
# Solved on its day: there never was a date on which it was open.
@example(tickets=[("low", 28, 0)], worse="low")
@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_a_worse_ticket_lightens_no_load(
    models: ModelSql, tickets: list[Ticket], worse: str
) -> None:
    (priority, ago, length), *others = tickets
    milder, harder = sorted((priority, worse), key=WEIGHTS.__getitem__)
    mild = loads(models, [(milder, ago, length), *others])
    hard = loads(models, [(harder, ago, length), *others])
    never_solved = loads(models, [(harder, ago, None), *others])
    assert all(m <= h <= n for m, h, n in zip(mild, hard, never_solved, strict=True))
    if milder != harder:
        assert mild[-1] < hard[-1] or ago >= 90
