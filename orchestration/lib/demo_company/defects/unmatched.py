"""Records of other systems that no CRM record answers to."""

from __future__ import annotations

from orchestration.lib.demo_company.defects.planter import Planter


def plant(planter: Planter) -> None:
    """Plant support organizations and a billing customer of strangers."""
    for number, name in enumerate(("Rookwood Bindery", "Silverhythe Rowing Club")):
        organization = 361_900_000 + number
        planter.insert(
            "zendesk.organization",
            id=organization,
            name=name,
            created_at=planter.at(400),
            updated_at=planter.at(400),
            _fivetran_synced=planter.synced,
        )
        planter.truth("zendesk", organization, planter.new_account())
        planter.key.issue(
            "R9",
            "support_organization_unmatched",
            "zendesk",
            "organization",
            organization,
        )
    customer = "cus_unknown0000001"
    planter.insert(
        "stripe.customer",
        id=customer,
        name="Thornbury Kites",
        email="accounts@thornbury-kites.com",
        address_country="GB",
        currency="gbp",
        is_deleted=False,
        livemode=True,
        created=planter.at(300),
        _fivetran_synced=planter.synced,
    )
    planter.truth("stripe", customer, planter.new_account())
    planter.key.issue(
        "R49", "billing_customer_unmatched", "stripe", "customer", customer
    )
    planter.insert(
        "stripe.invoice",
        id="in_9000000001",
        customer_id=customer,
        status="paid",
        currency="gbp",
        total=48_000,
        subtotal=48_000,
        amount_due=48_000,
        amount_paid=48_000,
        amount_remaining=0,
        paid=True,
        is_deleted=False,
        billing_reason="manual",
        created=planter.at(290),
        due_date=planter.at(260),
        status_transitions_paid_at=planter.at(280),
        _fivetran_synced=planter.synced,
    )
