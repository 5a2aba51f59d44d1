"""What the marts are expected to tell of the family that decides."""

from __future__ import annotations

from dataclasses import dataclass

from orchestration.lib.demo_company.key import AnswerKey


@dataclass(frozen=True)
class Family:
    """Ids of a parent, its subsidiary, their deals and people, by name."""

    parent: str
    child: str
    deals: dict[str, str]
    people: dict[str, str]


def expect(key: AnswerKey, family: Family) -> None:
    """Say what the marts tell of the family."""
    deals, people = family.deals, family.people

    def fact(trap: str, mart: str, record: str, column: str, value: str) -> None:
        source = ("salesforce", "opportunity", record)
        key.fact(trap, mart, source, column, value, note="a family decides")

    for name, column, value in (
        ("first", "motion", "new"),
        ("connected", "motion", "connected_new"),
        ("more", "motion", "expansion"),
        ("cross", "motion", "cross_sell"),
        ("cross", "is_type_contradicted", "true"),
        ("child", "motion", "expansion"),
    ):
        fact("R20", "fct_opportunities", deals[name], column, value)
    for name, column, value in (
        ("cross", "contact_count", "3"),
        ("cross", "engaged_contact_count", "1"),
        ("cross", "is_single_threaded", "true"),
        ("cross", "roles_missing", "champion"),
        ("child", "engaged_contact_count", "2"),
        ("child", "is_single_threaded", "false"),
        ("child", "has_no_decision_maker", "true"),
    ):
        fact("R38", "opportunity_risks", deals[name], column, value)
    seat = f"salesforce:{family.parent}"
    fact("R6", "opportunity_risks", deals["cross"], "decision_account_id", seat)
    for name, person, column, value in (
        ("cross", "Otto", "role", "procurement"),
        ("cross", "Otto", "is_engaged", "false"),
        ("cross", "Otto", "recent_touch_count", "0"),
        ("cross", "Ivy", "is_engaged", "false"),
        ("child", "Mara", "role", "champion"),
        ("child", "Mara", "is_engaged", "true"),
    ):
        pair = f"{deals[name]}|{people[person]}"
        fact("R38", "bridge_opportunity_contacts", pair, column, value)
    for account, person, place in (
        (family.parent, "Mara", "account"),
        (family.child, "Mara", "family"),
        (family.child, "Kai", "account"),
    ):
        pair = f"{account}|{people[person]}"
        fact("R6", "account_stakeholders", pair, "seat", place)
    for first, second, kind in (
        ("cross", "child", "different_teams"),
        ("child", "twice", "same_deal"),
    ):
        pair = "|".join(sorted((deals[first], deals[second])))
        fact("R7", "opportunity_overlaps", pair, "kind", kind)
    for rival, amount in (
        ("norvantage", "33333.34"),
        ("quaystone", "33333.33"),
        ("tessellate one", "33333.33"),
    ):
        pair = f"{deals['lost']}|{rival}"
        fact("T10", "bridge_opportunity_competitors", pair, "amount", amount)
    for name, state in (("more", "in_time"), ("connected", "late")):
        fact("R78", "won_deal_handoffs", deals[name], "handoff_state", state)
