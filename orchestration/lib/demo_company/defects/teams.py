"""Account teams: who owns what, since when, and what is missing."""

from __future__ import annotations

from orchestration.lib.demo_company.defects.billing_records import billing_customer
from orchestration.lib.demo_company.defects.planter import Planter
from orchestration.lib.demo_company.defects.team_facts import (
    on_team,
    team_fact,
    team_gap,
    user,
)
from orchestration.lib.demo_company.ids import sf_id

_AUTOMATION = 999
_SPONSOR = 973


def plant(planter: Planter) -> None:
    """Plant owners, collisions, handovers, tiers and thin profiles."""
    _owners(planter)
    _collisions(planter)
    _handovers(planter)
    _tiers(planter)
    _profile(planter)


def _owners(planter: Planter) -> None:
    record = planter.account("Nettlecombe Inks Inc.", owner_id=user(_AUTOMATION))
    team_gap(planter, "T51", record, "owner_is_integration_user", "owner")
    team_fact(planter, "T51", (record, _AUTOMATION), "owner.is_primary", "false")
    inactive, owner = planter.build.rows(
        "select id, owner_id from salesforce.account where name = 'Garrowby Print Inc.'"
    )[0]
    team_gap(planter, "T51", inactive, "owner_inactive", "owner")
    planter.key.fact(
        "T51",
        "bridge_account_team",
        ("salesforce", "account", f"{inactive}|{owner}"),
        "owner.is_primary",
        "false",
        note="account|user, role.column",
    )
    nobody = planter.build.rows(
        "select id from salesforce.account where name = 'Jessamine Labs Inc.'"
    )[0][0]
    team_gap(planter, "R65", nobody, "no_owner", "owner")


def _collisions(planter: Planter) -> None:
    """Plant one firm typed twice, owned by two teams, and one owned by one."""
    # Users 4 and 8 report to the same manager, 5 to another.
    for name, other, collides in (
        ("Larkmere Boats", 5, True),
        ("Mossgate Looms", 8, False),
    ):
        website = f"{name.lower().replace(' ', '-')}.com"
        first = planter.account(
            f"{name} Inc.", website=website, created_date=planter.at(900)
        )
        again = planter.account(
            f"{name}, Incorporated",
            true_account=planter.true_account("salesforce", first),
            website=website,
            owner_id=user(other),
            created_date=planter.at(500),
        )
        gap = "owner" if collides else ""
        team_gap(planter, "R22", again, "owner_collision", gap)
        team_fact(planter, "R51", (first, 4), "owner.is_primary", "true")
        team_fact(planter, "R51", (first, other), "co_owner.is_primary", "false")


def _handovers(planter: Planter) -> None:
    """Plant an account that went from user 4 to 5 to 6, and a CSM who left."""
    record = planter.account(
        "Saltburn Kites Inc.", owner_id=user(6), created_date=planter.at(800)
    )
    for old, new, days in ((4, 5, 400), (5, 6, 100)):
        planter.insert(
            "salesforce.account_history",
            id=sf_id("017", planter.number()),
            account_id=record,
            field="Owner",
            data_type="EntityId",
            old_value=user(old),
            new_value=user(new),
            created_by_id=user(0),
            created_date=planter.at(days),
            is_deleted=False,
            _fivetran_synced=planter.synced,
        )
    for number, since, until in ((4, 800, 400), (5, 400, 100)):
        since_day, until_day = planter.at(since).date(), planter.at(until).date()
        team_fact(planter, "R71", (record, number), "owner.valid_from", since_day)
        team_fact(planter, "R71", (record, number), "owner.valid_to", until_day)
    team_fact(planter, "R71", (record, 6), "owner.valid_to", "9999-12-31")
    on_team(planter, record, 9, "CSM", days=600, left=50)
    left_day = planter.at(50).date()
    team_fact(planter, "R71", (record, 9), "csm.valid_to", left_day)


def _tiers(planter: Planter) -> None:
    """Plant a Platinum account without CSM, and one whose price is unknown."""
    for name, price, tier in (
        ("Oxenholme Steel Inc.", "price_PLAN_USD_year", "Platinum"),
        ("Pennard Rope Inc.", "price_withdrawn", "unrated"),
    ):
        record = planter.account(name, type="Customer", billing_city="Akron")
        number = planter.number()
        customer, subscription = f"cus_team{number}", f"sub_team{number}"
        times = {"created": planter.at(300), "_fivetran_synced": planter.synced}
        billing_customer(planter, customer, record, name, created=planter.at(300))
        planter.insert(
            "stripe.subscription",
            id=subscription,
            customer_id=customer,
            status="active",
            start_date=planter.at(300),
            livemode=True,
            **times,
        )
        planter.insert(
            "stripe.subscription_item",
            id=f"si_team{number}",
            subscription_id=subscription,
            plan_id=price,
            quantity=1_000,
            **times,
        )
        source = ("salesforce", "account", record)
        planter.key.fact("R67", "dim_accounts", source, "tier", tier, note=price)
        if tier == "Platinum":
            on_team(planter, record, 7, "Key Account Manager")
            on_team(planter, record, _SPONSOR, "Executive Sponsor")
            team_gap(planter, "R71", record, "role_missing", "csm")


def _profile(planter: Planter) -> None:
    record = planter.account(
        "Quernmore Honey Inc.", industry=None, number_of_employees=None
    )
    planter.key.fact(
        "R67",
        "account_completeness",
        ("salesforce", "account", record),
        "missing_required_fields",
        "industry, size",
        note="a prospect is asked for no tier",
    )
