"""Planted records of the billing system, with sound defaults."""

from __future__ import annotations

import datetime as dt

from orchestration.lib.demo_company.defects.planter import Planter


def billing_customer(
    planter: Planter,
    customer: str,
    record: str,
    name: str,
    *,
    created: dt.datetime,
    currency: str = "usd",
) -> None:
    """Insert a Stripe customer that carries the id of a Salesforce account."""
    planter.insert(
        "stripe.customer",
        id=customer,
        name=name,
        metadata=f'{{"salesforce_account_id": "{record}"}}',
        currency=currency,
        is_deleted=False,
        livemode=True,
        created=created,
        _fivetran_synced=planter.synced,
    )
    planter.truth("stripe", customer, planter.true_account("salesforce", record))
