"""Billing rows of planted customers: customer, subscription, invoice and lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from orchestration.lib.demo_company.defects.billing_records import billing_customer
from orchestration.lib.demo_company.defects.planter import Planter

YEAR = 365
# Seats of the yearly plan at 400 dollars, or 360 euros, in minor units.
_SEAT = {"usd": 40_000, "eur": 36_000}


@dataclass(frozen=True)
class Service:
    """Seats billed for some days, told by how many days ago they begin and end."""

    begins: int
    ends: int
    seats: int


def customer(planter: Planter, name: str, currency: str = "usd", **values: Any) -> str:
    """Insert an account with a billing customer."""
    record = planter.account(
        name, type="Customer", currency_iso_code=currency.upper(), **values
    )
    bill_to(planter, record, name, currency)
    return record


def bill_to(planter: Planter, record: str, name: str, currency: str = "usd") -> None:
    """Insert a billing customer that carries the id of an account."""
    billing_customer(
        planter,
        _customer_id(record),
        record,
        name,
        created=planter.at(950),
        currency=currency,
    )


def bill(
    planter: Planter,
    record: str,
    services: list[Service],
    currency: str = "usd",
    *,
    made: int | None = None,
    ended: bool = False,
    copy: str = "",
    proration: bool = False,
    **values: Any,
) -> str:
    """Insert a paid invoice with a line per service; return its id."""
    first = services[0].begins
    subscription = f"sub_revenue_{record}" + (f"_{first}" if ended else "")
    if not copy:
        _subscribe(planter, subscription, record, services, ended)
    invoice = f"in_revenue_{record}_{first}{copy}"
    amounts = [
        service.seats * _SEAT[currency] * (service.begins - service.ends) // YEAR
        for service in services
    ]
    created = planter.at(first if made is None else made)
    row: dict[str, Any] = {
        "id": invoice,
        "customer_id": _customer_id(record),
        "subscription_id": subscription,
        "status": "paid",
        "currency": currency,
        "total": sum(amounts),
        "subtotal": sum(amounts),
        "amount_due": sum(amounts),
        "amount_paid": sum(amounts),
        "amount_remaining": 0,
        "paid": True,
        "is_deleted": False,
        "billing_reason": "subscription_update" if copy else "subscription_cycle",
        "created": created,
        "due_date": created,
        "period_start": planter.at(first),
        "period_end": planter.at(services[-1].ends),
        "status_transitions_paid_at": created,
        "_fivetran_synced": planter.synced,
    }
    planter.insert("stripe.invoice", **{**row, **values})
    for number, (service, amount) in enumerate(zip(services, amounts, strict=True)):
        planter.insert(
            "stripe.invoice_line_item",
            id=f"il_revenue_{record}_{first}{copy}_{number}",
            invoice_id=invoice,
            subscription_id=subscription,
            price_id=f"price_PLAN_{currency.upper()}_year",
            currency=currency,
            amount=amount,
            quantity=abs(service.seats),
            proration=proration,
            type="subscription",
            period_start=planter.at(service.begins),
            period_end=planter.at(service.ends),
            _fivetran_synced=planter.synced,
        )
    return invoice


def _subscribe(
    planter: Planter,
    subscription: str,
    record: str,
    services: list[Service],
    ended: bool,
) -> None:
    """Insert the subscription once, with what is bought now."""
    if planter.build.rows(
        "select 1 from stripe.subscription where id = ?", [subscription]
    ):
        return
    last = services[-1]
    planter.insert(
        "stripe.subscription",
        id=subscription,
        customer_id=_customer_id(record),
        status="canceled" if ended else "active",
        start_date=planter.at(services[0].begins),
        created=planter.at(max(services[0].begins, 0)),
        ended_at=planter.at(last.ends) if ended else None,
        current_period_start=planter.at(last.begins),
        current_period_end=planter.at(last.ends),
        livemode=True,
        _fivetran_synced=planter.synced,
    )


def _customer_id(record: str) -> str:
    return f"cus_revenue_{record}"


def told(
    planter: Planter, trap: str, record: str, facts: dict[str, str], note: str
) -> None:
    """Expect what the movements of an account say, by column."""
    source = ("salesforce", "account", record)
    for column, value in facts.items():
        planter.key.fact(trap, "fct_arr_movements", source, column, value, note=note)
