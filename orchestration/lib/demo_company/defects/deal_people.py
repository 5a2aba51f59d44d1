"""A family that decides across its entities: who takes part, what it buys."""

from __future__ import annotations

import datetime as dt
from typing import Any

from orchestration.lib.demo_company.defects.deal_people_facts import Family, expect
from orchestration.lib.demo_company.defects.person_records import contact
from orchestration.lib.demo_company.defects.planned_deals import deal
from orchestration.lib.demo_company.defects.planter import Planter
from orchestration.lib.demo_company.defects.team_facts import user
from orchestration.lib.demo_company.ids import sf_id

_PLAN, _INSIGHT = 0, 1
# Users 4 and 5 report to different managers.
_OTHER_TEAM = 5


def plant(planter: Planter) -> None:
    """Plant the deals and people of a parent and its subsidiary."""
    parent = planter.account("Harrowgate Foods Inc.", website="harrowgate-foods.com")
    child = planter.account(
        "Penistone Dairy Inc.", website="penistone-dairy.com", parent_id=parent
    )
    deals = _deals(planter, parent, child)
    people = _people(planter, parent, child)
    _roles(planter, deals, people)
    _touches(planter, deals, people)
    expect(planter.key, Family(parent, child, deals, people))


def _deals(planter: Planter, parent: str, child: str) -> dict[str, str]:
    def days_ahead(days: int) -> dt.date:
        return planter.as_of + dt.timedelta(days=days)

    won = "Closed Won"
    plans: dict[str, tuple[str, list[tuple[int, str]], int, dict[str, Any]]] = {
        "first": (parent, [(700, "Prospecting"), (650, won)], _PLAN, {}),
        "connected": (child, [(500, "Prospecting"), (470, won)], _PLAN, {}),
        "more": (
            parent,
            [(200, "Prospecting"), (180, won)],
            _PLAN,
            {"type": "Expansion"},
        ),
        "cross": (
            parent,
            [(100, "Prospecting"), (10, "Proposal/Price Quote")],
            _INSIGHT,
            {"close_date": days_ahead(40), "amount": 80_000},
        ),
        "child": (
            child,
            [(60, "Prospecting"), (20, "Proposal/Price Quote")],
            _PLAN,
            {
                "close_date": days_ahead(50),
                "amount": 60_000,
                "type": "Expansion",
                "owner_id": user(_OTHER_TEAM),
            },
        ),
        "twice": (
            child,
            [(15, "Qualification")],
            _PLAN,
            {
                "close_date": days_ahead(80),
                "amount": 55_000,
                "type": "Expansion",
                "owner_id": user(_OTHER_TEAM),
            },
        ),
        "lost": (
            parent,
            [(400, "Prospecting"), (380, "Closed Lost")],
            _PLAN,
            {"amount": 100_000},
        ),
    }
    deals = {}
    for name, (account, steps, product, values) in plans.items():
        deals[name] = deal(planter, account, steps, **values)
        amount = values.get("amount", 50_000)
        planter.insert(
            "salesforce.opportunity_line_item",
            id=sf_id("00k", planter.number()),
            opportunity_id=deals[name],
            product_2_id=sf_id("01t", product),
            quantity=1,
            unit_price=amount,
            total_price=amount,
            sort_order=1,
            is_deleted=False,
            created_date=planter.at(steps[0][0]),
            _fivetran_synced=planter.synced,
        )
    for rival in ("Norvantage", "Quaystone", "Tessellate One"):
        planter.insert(
            "planning.opportunity_competitor",
            id=f"competitor-{planter.number()}",
            opportunity_id=deals["lost"],
            competitor_name=rival,
            outcome="lost to",
            noted_at=planter.at(390),
            _fivetran_synced=planter.synced,
        )
    return deals


def _people(planter: Planter, parent: str, child: str) -> dict[str, str]:
    people = (
        ("Mara Quill", parent, "CFO", "harrowgate-foods.com"),
        ("Otto Brandt", parent, "Head of Procurement", "harrowgate-foods.com"),
        ("Ivy Sato", parent, "IT Administrator", "harrowgate-foods.com"),
        ("Kai Lund", child, "Plant Director", "penistone-dairy.com"),
    )
    return {
        name.split()[0]: contact(
            planter,
            account,
            name,
            title=title,
            email=f"{name.lower().replace(' ', '.')}@{host}",
        )
        for name, account, title, host in people
    }


def _roles(planter: Planter, deals: dict[str, str], people: dict[str, str]) -> None:
    for name, person, role in (
        ("cross", "Mara", "Decision Maker"),
        ("cross", "Otto", "Golf partner"),
        ("cross", "Ivy", "Technical Buyer"),
        ("child", "Mara", "Executive Sponsor"),
        ("child", "Kai", "Evaluator"),
    ):
        planter.insert(
            "salesforce.opportunity_contact_role",
            id=sf_id("00K", planter.number()),
            opportunity_id=deals[name],
            contact_id=people[person],
            role=role,
            is_primary=person == "Mara",
            is_deleted=False,
            created_date=planter.at(50),
            last_modified_date=planter.at(50),
            _fivetran_synced=planter.synced,
        )


def _touches(planter: Planter, deals: dict[str, str], people: dict[str, str]) -> None:
    """Plant calls and mails, each with what it is expected to be read as."""
    for days, subject, person, name, reason in (
        (170, "Call: kick-off", "Mara", None, ""),
        (60, "Call: prices", "Otto", "cross", ""),
        (10, "Call: board paper", "Mara", None, ""),
        (3, "Automatic reply: offer", "Ivy", "cross", "automatic"),
        (5, "Call: pilot", "Kai", "child", ""),
    ):
        account = planter.build.rows(
            "select account_id from salesforce.contact where id = ?", [people[person]]
        )[0][0]
        record = sf_id("00T", planter.number())
        kind = subject.partition(":")[0]
        planter.insert(
            "salesforce.task",
            id=record,
            account_id=account,
            what_id=deals[name] if name else account,
            who_id=people[person],
            owner_id=user(4),
            subject=subject,
            type="Call" if kind == "Call" else "Email",
            task_subtype="Call" if kind == "Call" else "Email",
            call_type="Outbound" if kind == "Call" else None,
            call_disposition="Connected" if kind == "Call" else None,
            status="Completed",
            is_closed=True,
            is_deleted=False,
            activity_date=planter.at(days).date(),
            created_date=planter.at(days),
            completed_date_time=planter.at(days),
            last_modified_date=planter.at(days),
            system_modstamp=planter.at(days),
            _fivetran_synced=planter.synced,
        )
        planter.key.fact(
            "T45",
            "fct_activities",
            ("salesforce", "task", record),
            "not_meaningful_reason",
            reason,
            note=subject,
        )
