"""Deals whose story is known to the day: money, merges, reopenings, late rows."""

from __future__ import annotations

import datetime as dt

from orchestration.lib.demo_company.defects.planned_deals import deal
from orchestration.lib.demo_company.defects.planter import Planter


def plant(planter: Planter) -> None:
    """Plant deals with expected values in the marts."""
    _currencies(planter)
    _merged_account(planter)
    _reopened(planter)


def _fact(
    planter: Planter, trap: str, record: str, column: str, value: object, *, note: str
) -> None:
    planter.key.fact(
        trap,
        "fct_opportunities",
        ("salesforce", "opportunity", record),
        column,
        value,
        note=note,
    )


def _currencies(planter: Planter) -> None:
    account = planter.account("Vellacott Marine Ltd", currency_iso_code="GBP")
    for currency, days in (("EUR", 500), ("GBP", 420), ("JPY", 330), ("EUR", 60)):
        rate = planter.build.rows(
            "select conversion_rate from salesforce.dated_conversion_rate"
            " where iso_code = ? and start_date <= ? and ? < next_start_date",
            [currency, planter.at(days).date(), planter.at(days).date()],
        )[0][0]
        steps = [(days + 40, "Prospecting"), (days, "Closed Won")]
        record = deal(
            planter, account, steps, amount=int(50_000 * rate), currency=currency
        )
        note = f"{50_000 * rate:.2f} {currency} at the rate of the close date"
        _fact(planter, "T17", record, "amount", "50000.00", note=note)
    record = deal(
        planter,
        account,
        [(1_300, "Prospecting"), (1_290, "Closed Won")],
        amount=40_000,
        currency="EUR",
    )
    planter.key.issue(
        "T18", "opportunity_rate_missing", "salesforce", "opportunity", record
    )


def _merged_account(planter: Planter) -> None:
    survivor = planter.account("Wexcombe Timber Inc.", created_date=planter.at(1_090))
    number = planter.true_account("salesforce", survivor)
    middle = planter.account(
        "Wexcombe Timber",
        true_account=number,
        is_deleted=True,
        master_record_id=survivor,
    )
    first = planter.account(
        "Wexcomb Timber Inc",
        true_account=number,
        is_deleted=True,
        master_record_id=middle,
    )
    record = deal(planter, first, [(200, "Prospecting"), (150, "Closed Won")])
    _fact(
        planter,
        "T5",
        record,
        "account_id",
        f"salesforce:{survivor}",
        note="its account was merged twice and counts on the survivor",
    )


def _reopened(planter: Planter) -> None:
    account = planter.account("Yeldham Rail Inc.")
    won_again = [
        (300, "Prospecting"),
        (250, "Closed Won"),
        (240, "Negotiation/Review"),
        (200, "Closed Won"),
    ]
    record = deal(planter, account, won_again)
    note = "won, reopened, won again"
    _fact(planter, "T28", record, "opportunity_status", "won", note=note)
    _fact(planter, "T28", record, "reopened_count", 1, note=note)
    _fact(
        planter,
        "T28",
        record,
        "close_date",
        planter.at(200).date(),
        note="the last time it closed",
    )
    for column, days in (("first_closed_at", 250), ("last_closed_at", 200)):
        _fact(planter, "T28", record, column, planter.at(days), note=note)
    reopened = [(180, "Qualification"), (120, "Closed Lost"), (30, "Needs Analysis")]
    due = planter.as_of + dt.timedelta(days=45)
    record = deal(planter, account, reopened, close_date=due)
    note = "lost, then reopened"
    _fact(planter, "T28", record, "opportunity_status", "open", note=note)
    _fact(planter, "T28", record, "reopened_count", 1, note=note)
    # Written last, though it happened first.
    late = [(90, "Closed Won"), (140, "Needs Analysis"), (160, "Prospecting")]
    record = deal(planter, account, late)
    note = "history rows arrived out of order"
    _fact(planter, "T49", record, "opportunity_status", "won", note=note)
    # In the recycle bin: no issue, whatever it says.
    steps = [(210, "Prospecting"), (190, "Closed Won")]
    deal(planter, account, steps, amount=1, is_deleted=True)
