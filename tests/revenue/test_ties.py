"""What customers are worth is the same wherever the marts say it."""

from tests.demo_build import DemoBuild

# Subscriptions that run and are invoiced, by what their items say and by what
# their invoices do. Each item is rounded to cents by itself.
DIFFERING = """
select account_id, annual_contract_value, arr_amount
from intermediate.int_account_contract_values
inner join marts.fct_account_arr using (account_id)
where precedence = 1 and arr_amount > 0
and month_end_date = (select max(month_end_date) from marts.fct_account_arr)
and abs(annual_contract_value - arr_amount) > 0.05
"""
AGREEING = DIFFERING.replace("> 0.05", "<= 0.05")


def test_recurring_revenue_is_what_subscriptions_say(demo: DemoBuild) -> None:
    assert not demo.query(DIFFERING)
    assert len(demo.query(AGREEING)) > 50


def test_every_movement_occurs(demo: DemoBuild) -> None:
    found = {
        movement
        for (movement,) in demo.query(
            "select distinct movement from marts.fct_arr_movements"
        )
    }
    assert found >= {
        "new",
        "connected_new",
        "expansion",
        "contraction",
        "churn",
        "resurrection",
        "transfer",
        "currency",
    }


def test_unmatched_value_is_told(demo: DemoBuild) -> None:
    ((count, amount),) = demo.query(
        "select sum(unmatched_count), sum(unmatched_amount)"
        " from marts.invoice_match_rates"
    )
    assert count > 0
    assert amount > 0
