"""Customers whose billing tells one movement of recurring revenue each."""

from __future__ import annotations

from orchestration.lib.demo_company.defects.planter import Planter
from orchestration.lib.demo_company.defects.revenue_rows import (
    YEAR,
    Service,
    bill,
    customer,
    told,
)

# Numbers of their own, so that what is drawn before them stays as it is.
_FIRST_COMPANY = 8_900_000


def plant(planter: Planter) -> None:
    """Plant the customers, and what the movements must say of them."""
    drawn = planter.next_company
    planter.next_company = _FIRST_COMPANY
    _currency(planter)
    _resurrection(planter)
    _double(planter)
    _transfer(planter)
    _future(planter)
    _credit(planter)
    _ramp(planter)
    _more_seats(planter)
    planter.next_company = drawn


def _currency(planter: Planter) -> None:
    """Plant a customer in euros whose seats never change."""
    record = customer(planter, "Ellerbeck Marine Inc.", "eur")
    for year in (2, 1):
        begins = YEAR * year - 60
        bill(planter, record, [Service(begins, begins - YEAR, 30)], "eur")
    told(planter, "T19", record, {"all.movement": "currency, new"}, "rates alone")


def _resurrection(planter: Planter) -> None:
    """Plant a customer that left for a year and came back."""
    record = customer(planter, "Fallowdene Print Inc.")
    bill(planter, record, [Service(900, 535, 20)], ended=True)
    bill(planter, record, [Service(170, -195, 25)])
    note = "it had been a customer before"
    told(
        planter,
        "R28",
        record,
        {
            "all.movement": "churn, new, resurrection",
            "churn.movement_amount": "-8000",
            "resurrection.movement_amount": "10000",
        },
        note,
    )


def _double(planter: Planter) -> None:
    """Plant a customer that was sent one invoice twice."""
    record = customer(planter, "Garrowby Bricks Inc.")
    invoice = bill(planter, record, [Service(100, 100 - YEAR, 40)])
    again = bill(planter, record, [Service(100, 100 - YEAR, 40)], copy="again")
    planter.key.issue("R49", "invoice_period_duplicate", "stripe", "invoice", again)
    note = f"{invoice} is the one that counts"
    told(planter, "R49", record, {"all.movement_amount": "16000"}, note)


def _transfer(planter: Planter) -> None:
    """Plant a group that moves a contract from one company to another."""
    top = planter.account("Hawksdale Group Inc.")
    source = customer(planter, "Hawksdale Foods Inc.", parent_id=top)
    target = customer(planter, "Hawksdale Retail Inc.", parent_id=top)
    bill(planter, source, [Service(500, 135, 15)], ended=True)
    bill(planter, target, [Service(135, 135 - YEAR, 15)])
    note = "nobody bought and nobody left"
    told(
        planter,
        "T46",
        source,
        {"all.movement": "new, transfer", "transfer.movement_amount": "-6000"},
        note,
    )
    told(
        planter,
        "T46",
        target,
        {"all.movement": "transfer", "transfer.movement_amount": "6000"},
        note,
    )


def _future(planter: Planter) -> None:
    """Plant a customer that is billed before its service begins."""
    record = customer(planter, "Inglewood Optics Inc.")
    bill(planter, record, [Service(-20, -20 - YEAR, 10)], made=10)
    told(planter, "T29", record, {"all.movement": ""}, "it begins after the last day")


def _credit(planter: Planter) -> None:
    """Plant a customer with a credit note for a paid invoice."""
    record = customer(planter, "Jarrowfield Tools Inc.")
    invoice = bill(
        planter,
        record,
        [Service(80, 80 - YEAR, 10)],
        post_payment_credit_notes_amount=100_000,
    )
    planter.key.fact(
        "T39",
        "fct_invoices",
        ("stripe", "invoice", invoice),
        "invoiced_amount",
        "3000",
        note="a quarter was credited",
    )
    told(planter, "T39", record, {"all.movement_amount": "4000"}, "a credit once")


def _ramp(planter: Planter) -> None:
    """Plant a deal of two years, billed at once, that grows in the second."""
    record = customer(planter, "Kirkbride Glass Inc.")
    second = 500 - YEAR
    bill(
        planter,
        record,
        [Service(500, second, 10), Service(second, second - YEAR, 30)],
    )
    note = "each year counts when it begins"
    told(
        planter,
        "T39",
        record,
        {"all.movement": "expansion, new", "expansion.movement_amount": "8000"},
        note,
    )


def _more_seats(planter: Planter) -> None:
    """Plant a customer that adds seats in the middle of its year."""
    record = customer(planter, "Lanercost Paper Inc.")
    bill(planter, record, [Service(300, 300 - YEAR, 10)])
    bill(
        planter,
        record,
        [Service(120, 300 - YEAR, -10), Service(120, 300 - YEAR, 14)],
        copy="seats",
        proration=True,
    )
    note = "unused time is credited, the rest charged"
    told(
        planter,
        "T39",
        record,
        {"all.movement": "expansion, new", "expansion.movement_amount": "1600"},
        note,
    )
