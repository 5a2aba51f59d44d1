"""Planted customers of support, their tickets and what was said in them."""

from __future__ import annotations

import datetime as dt
from typing import Any

from orchestration.lib.demo_company.defects.billing_records import billing_customer
from orchestration.lib.demo_company.defects.planter import Planter

HUMAN = 369_000_000
MACHINE = 369_000_900


def customer(planter: Planter, name: str, spells: list[tuple[int, int, int]]) -> str:
    """Insert an account that pays by the seat; return its Salesforce id.

    A spell is the seats, and days ago that it began and ended: 0 for never.
    """
    record = planter.account(name, type="Customer", billing_city="Toledo")
    number = planter.number()
    customer_id = f"cus_service{number}"
    billing_customer(planter, customer_id, record, name, created=planter.at(900))
    for place, (seats, since, until) in enumerate(spells):
        subscription = f"sub_service{number}_{place}"
        ended = planter.at(until) if until else None
        planter.insert(
            "stripe.subscription",
            id=subscription,
            customer_id=customer_id,
            status="canceled" if until else "active",
            start_date=planter.at(since),
            canceled_at=ended,
            ended_at=ended,
            created=planter.at(since),
            livemode=True,
            _fivetran_synced=planter.synced,
        )
        planter.insert(
            "stripe.subscription_item",
            id=f"si_service{number}_{place}",
            subscription_id=subscription,
            plan_id="price_PLAN_USD_year",
            quantity=seats,
            created=planter.at(since),
            _fivetran_synced=planter.synced,
        )
    return record


def organization(planter: Planter, record: str, name: str, days_ago: int = 800) -> int:
    """Insert the support organization of an account, made so many days ago."""
    number = 361_000_000 + planter.number() % 1_000_000
    planter.insert(
        "zendesk.organization",
        id=number,
        name=name,
        external_id=record,
        created_at=planter.at(days_ago),
        updated_at=planter.at(days_ago),
        _fivetran_synced=planter.synced,
    )
    planter.truth("zendesk", number, planter.true_account("salesforce", record))
    return number


def ticket(
    planter: Planter,
    organization_id: int,
    opened: dt.datetime,
    *,
    priority: str = "urgent",
    solved: dt.datetime | None = None,
    **values: Any,
) -> int:
    """Insert a ticket with its history; return its id."""
    number = 991_000_000 + planter.number() % 1_000_000
    row: dict[str, Any] = {
        "id": number,
        "organization_id": organization_id,
        "subject": "Export stops half way",
        "priority": priority,
        "status": "solved" if solved else "open",
        "type": "incident",
        "created_at": opened,
        "updated_at": solved or opened,
        "_fivetran_deleted": False,
        "_fivetran_synced": planter.synced,
    }
    planter.insert("zendesk.ticket", **{**row, **values})
    change(planter, number, "status", "new", opened)
    change(planter, number, "priority", priority, opened)
    if solved:
        change(planter, number, "status", "solved", solved)
    return number


def change(
    planter: Planter, number: int, field: str, value: str, when: dt.datetime
) -> None:
    """Insert one change of a field of a ticket."""
    planter.insert(
        "zendesk.ticket_field_history",
        ticket_id=number,
        field_name=field,
        updated=when,
        user_id=HUMAN,
        value=value,
        _fivetran_synced=planter.synced,
    )


def comment(
    planter: Planter, number: int, when: dt.datetime, author: int = HUMAN
) -> None:
    """Insert a public comment."""
    planter.insert(
        "zendesk.ticket_comment",
        id=992_000_000 + planter.number() % 1_000_000,
        ticket_id=number,
        user_id=author,
        body="We have your message.",
        public=True,
        created=when,
        _fivetran_deleted=False,
        _fivetran_synced=planter.synced,
    )
