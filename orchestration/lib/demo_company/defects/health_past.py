"""A customer that looked well and left: the false green of a back-test."""

from __future__ import annotations

import datetime as dt

from orchestration.lib.demo_company.defects.billing_records import billing_customer
from orchestration.lib.demo_company.defects.person_records import contact, meeting
from orchestration.lib.demo_company.defects.planter import Planter
from orchestration.lib.demo_company.defects.service_records import organization

_NAME = "Heronsgate Pumps Inc."
_SEATS = 30
_PRICE = "price_PLAN_USD_year"
_CENTS = 40_000 * _SEATS
# Days from the first contract to the day looked at, and from there to the end.
_TENURE, _LEFT_AFTER = 560, 75
# A window of 180 days must be over, and 30 more before a gap is an end.
_WINDOW = 210
_USAGE_BEFORE, _USAGE_AFTER = 130, 20


def plant(planter: Planter) -> None:
    """Plant it, green on the last month end whose outcome is known."""
    build = planter.build
    record = planter.account(_NAME, type="Customer", billing_city="Dayton")
    limit = planter.as_of - dt.timedelta(days=_WINDOW)
    next_day = limit + dt.timedelta(days=1)
    looked_at = next_day.replace(day=1) - dt.timedelta(days=1)
    ago = (planter.as_of - looked_at).days
    _bill(planter, record, ago)
    for days, name in ((6, "Ines Heron"), (15, "Paul Gate")):
        _meet(planter, record, name, ago + days)
    planter.insert(
        "surveys.survey_response",
        id="nps-heronsgate",
        survey_type="nps",
        account_id=record,
        contact_email="ines.heron@heronsgate-pumps.com",
        score=9,
        sent_at=planter.at(ago + 21),
        responded_at=planter.at(ago + 20),
        _fivetran_synced=planter.synced,
    )
    organization(planter, record, _NAME, ago + _TENURE)
    build.sql(
        "create table n.planted_usage as select ? as account_id,"
        " cast(? as date) + d::int as usage_date, 'PLAN' as product_code,"
        f" {_SEATS - 4} as active_users, {_SEATS} as licensed_seats, 300 as events,"
        " 9 as features, synced() as synced_at from range(?, ?) as v (d)",
        [record, looked_at, -_USAGE_BEFORE, _USAGE_AFTER],
    )
    planter.key.fact(
        "T44",
        "health_false_greens",
        ("salesforce", "account", record),
        f"{looked_at}.days_to_churn",
        _LEFT_AFTER,
        note="date.column; every signal was good, and it left",
    )


def _bill(planter: Planter, record: str, ago: int) -> None:
    """Let it pay two years in time, and end its subscription."""
    customer, subscription = "cus_heronsgate0001", "sub_heronsgate0001"
    began, ended = planter.at(ago + _TENURE), planter.at(ago - _LEFT_AFTER)
    billing_customer(planter, customer, record, _NAME, created=began)
    planter.insert(
        "stripe.subscription",
        id=subscription,
        customer_id=customer,
        status="canceled",
        start_date=began,
        created=began,
        canceled_at=ended,
        ended_at=ended,
        livemode=True,
        _fivetran_synced=planter.synced,
    )
    planter.insert(
        "stripe.subscription_item",
        id="si_heronsgate0001",
        subscription_id=subscription,
        plan_id=_PRICE,
        quantity=_SEATS,
        created=began,
        _fivetran_synced=planter.synced,
    )
    for year in range(2):
        issued = began + dt.timedelta(days=365 * year)
        planter.insert(
            "stripe.invoice",
            id=f"in_900000010{year}",
            number=f"ATL-900010{year}",
            customer_id=customer,
            subscription_id=subscription,
            status="paid",
            currency="usd",
            total=_CENTS,
            subtotal=_CENTS,
            amount_due=_CENTS,
            amount_paid=_CENTS,
            amount_remaining=0,
            paid=True,
            is_deleted=False,
            billing_reason="subscription_cycle",
            created=issued,
            finalized_at=issued,
            due_date=issued + dt.timedelta(days=30),
            period_start=issued,
            period_end=issued + dt.timedelta(days=365),
            status_transitions_paid_at=issued + dt.timedelta(days=12),
            _fivetran_synced=planter.synced,
        )


def _meet(planter: Planter, record: str, name: str, days_ago: int) -> None:
    """Hold a meeting with one of its people."""
    email = f"{name.lower().replace(' ', '.')}@heronsgate-pumps.com"
    person = contact(planter, record, name, email=email)
    meeting(planter, record, person, days_ago)
