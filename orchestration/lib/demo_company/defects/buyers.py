"""Roles of people: a buying committee, leads of known accounts, users."""

from __future__ import annotations

from orchestration.lib.demo_company.defects.person_records import (
    contact,
    is_contact,
    lead,
)
from orchestration.lib.demo_company.defects.planter import Planter
from orchestration.lib.demo_company.ids import sf_id

HOST = "atherstone-works.com"
BUYERS = (
    ("Priya Nandi", "Lead, Global Procurement", "procurement"),
    ("Eli Sand", "Process Operator", "end_user"),
    ("Una Vale", "Production Planner", "end_user"),
    ("Carl Ostmark", "CFO", "finance"),
    ("Ines Tait", "IT Administrator", "it_admin"),
)


def plant(planter: Planter) -> None:
    """Plant five buyers of one account, leads that belong to it, and users."""
    account = planter.account("Atherstone Works Inc.", website=f"https://{HOST}")
    buyers = {}
    for name, title, persona in BUYERS:
        email = f"{name.lower().replace(' ', '.')}@{HOST}"
        buyers[name] = contact(planter, account, name, title=title, email=email)
        source = ("salesforce", "contact", buyers[name])
        for column, value in (
            ("persona", persona),
            ("account_id", f"salesforce:{account}"),
        ):
            planter.key.fact(
                "R54", "dim_contacts", source, column, value, note="five buyers"
            )
    _leads(planter, account, buyers["Una Vale"])
    _users(planter)


def _leads(planter: Planter, account: str, known: str) -> None:
    same = f"una.vale@{HOST}"
    cases = (
        ("U Vale", "known_contact", {"email": same}),
        ("Kit Harrow", "email_domain", {"email": f"kit.harrow@{HOST}"}),
        ("Jun Abe", "company_name", {"company": "ATHERSTONE WORKS, Inc."}),
        ("Roy Moss", "no_account", {"email": "roy.moss@gmail.com"}),
    )
    for name, rule, values in cases:
        record = lead(planter, name, **values)
        source = ("salesforce", "lead", record)
        expected = "" if rule == "no_account" else f"salesforce:{account}"
        for column, value in (
            ("suggestion_rule", rule),
            ("suggested_account_id", expected),
        ):
            planter.key.fact("R46", "lead_accounts", source, column, value, note=name)
        if rule == "known_contact":
            is_contact(planter, source, f"salesforce:{known}", "a lead twice known")
    converted = lead(
        planter,
        "Una Vale",
        email=f"una.old@{HOST}",
        status="Qualified",
        is_converted=True,
        converted_account_id=account,
        converted_contact_id=sf_id("003", 3_000_001),
        converted_date=planter.at(50).date(),
    )
    for column, value in (
        ("account_id", f"salesforce:{account}"),
        ("is_contact_missing", "true"),
        ("is_opportunity_missing", "false"),
        ("days_to_conversion", "10"),
    ):
        source = ("salesforce", "lead", converted)
        note = "its contact was purged"
        planter.key.fact(
            "R46", "fct_lead_conversions", source, column, value, note=note
        )


def _users(planter: Planter) -> None:
    people = (
        ("Gail Orbison", "Global Account Director", "Standard", "global", "false"),
        ("Nat Border", "National Account Manager", "Standard", "national", "false"),
        ("Data Loader", None, "Standard", "", "true"),
        ("Chat Only", None, "CsnOnly", "", "true"),
    )
    for name, title, user_type, scope, is_integration in people:
        record = sf_id("005", planter.number())
        email = f"{name.lower().replace(' ', '.')}@atlas-instruments.com"
        planter.insert(
            "salesforce.user",
            id=record,
            name=name,
            first_name=name.split()[0],
            last_name=name.split()[1],
            email=email,
            username=email,
            title=title,
            is_active=True,
            user_type=user_type,
            _fivetran_deleted=False,
            _fivetran_synced=planter.synced,
        )
        source = ("salesforce", "user", record)
        for column, value in (("scope", scope), ("is_integration", is_integration)):
            planter.key.fact("R54", "dim_users", source, column, value, note=name)
    planter.key.fact(
        "R43",
        "dim_users",
        ("hubspot", "owner", 51_000_005),
        "person_id",
        f"salesforce:{sf_id('005', 5)}",
        note="the same seller in both CRMs",
    )
