"""Past health rests on what was known on its day, and on nothing later."""

from typing import Any

import duckdb
import pytest

from orchestration.lib.lookup.rendering import plan
from tests.demo_build import DemoBuild
from tests.model_sql import ModelSql

# The last day that is watched, and the day from which news are planted.
PINNED, PLANTED = "2025-12-31", "2026-01-10"
GIVEN = {
    "stg_stripe__subscriptions": "staging",
    "stg_stripe__invoices": "staging",
    "stg_salesforce__contracts": "staging",
    "stg_zendesk__tickets": "staging",
    "stg_hubspot__tickets": "staging",
    "stg_surveys__survey_responses": "staging",
    "stg_usage__daily_usage": "staging",
    "int_support_tickets": "intermediate",
    "int_activities": "intermediate",
    "int_activity_accounts": "intermediate",
    "int_activity_contacts": "intermediate",
    "int_account_assignments": "intermediate",
    "int_account_attributes": "intermediate",
    "int_account_segments": "intermediate",
    "int_excluded_accounts": "intermediate",
    "int_crm_account_ids": "intermediate",
    "int_exchange_rates": "intermediate",
}
# What is watched, and the day of a row of it.
WATCHED = {
    "int_health_component_scores": "as_of_date",
    "int_health_examples": "cast(split_part(card, '@', 2) as date)",
}
# All of it later than the pinned day: what was open is paid, solved and ended,
# and nobody has used, said or done anything.
NEWS = (
    "update stg_stripe__invoices set status = 'paid', is_paid = true,"
    f" paid_at = '{PLANTED}', amount_remaining = 0"
    f" where (paid_at is null and not is_paid) or paid_at > '{PLANTED}'",
    f"update stg_stripe__subscriptions set ended_at = '{PLANTED}'"
    f" where ended_at is null or ended_at > '{PLANTED}'",
    f"update stg_zendesk__tickets set status = 'solved', updated_at = '{PLANTED}'"
    f" where status not in ('solved', 'closed') or updated_at > '{PLANTED}'",
    f"delete from int_support_tickets where created_at > '{PLANTED}'",
    f"delete from stg_surveys__survey_responses where responded_at > '{PLANTED}'",
    f"delete from stg_usage__daily_usage where usage_date > '{PLANTED}'",
    f"delete from int_activities where activity_at > '{PLANTED}'",
)
Rows = dict[str, list[tuple[Any, ...]]]


def replayed(
    demo: DemoBuild,
    planted: bool = False,
    edit: tuple[str, str, str] | None = None,
) -> Rows:
    """Health up to the pinned day, with or without other news after it.

    An edit is made to a model before it runs: its name, old and new text.
    """
    models = ModelSql(demo.target)
    plans = [plan(result, tuple(GIVEN)) for result in WATCHED]
    with duckdb.connect() as connection:
        connection.execute(f"attach '{demo.database}' as demo (read_only)")
        for name, schema in GIVEN.items():
            connection.execute(f"create table {name} as from demo.{schema}.{name}")
        for seed in {seed for steps in plans for seed in steps.seeds}:
            connection.execute(f"create table {seed} as from demo.reference.{seed}")
        for statement in NEWS if planted else ():
            connection.execute(statement)
        for name in {n: 0 for p in plans for n in [*p.rules, *p.queries]}:
            sql = models.of(name)
            if edit and name == edit[0]:
                assert edit[1] in sql
                sql = sql.replace(*edit[1:])
            connection.execute(f"create table {name} as {sql}")
        rows = {
            name: connection.execute(
                f"from {name} where {day} <= '{PINNED}' order by all"
            ).fetchall()
            for name, day in WATCHED.items()
        }
    assert all(rows.values())
    return rows


def test_later_news_change_no_past_health(demo: DemoBuild) -> None:
    assert replayed(demo, planted=True) == replayed(demo)


@pytest.mark.parametrize(
    "edit",
    [
        # Invoices that are paid by now were never overdue.
        (
            "int_health_payment_spells",
            "where settled_on is not null or not is_settled",
            "where not is_settled",
        ),
        # A card that learns from what its customers did after its day.
        ("int_health_examples", "<= health_cards.pinned_date", "is not null"),
    ],
)
def test_a_leak_is_caught(demo: DemoBuild, edit: tuple[str, str, str]) -> None:
    assert replayed(demo, planted=True, edit=edit) != replayed(demo, edit=edit)
