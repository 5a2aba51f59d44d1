"""Identifiers that lead on to others, or to nothing."""

from __future__ import annotations

from orchestration.lib.demo_company.defects.legal_case import SUCCESSOR, Case
from orchestration.lib.demo_company.defects.register import FIRST
from orchestration.lib.demo_company.ids import lei

_RETIRED = {
    "Entity.EntityStatus": "INACTIVE",
    "Registration.RegistrationStatus": "RETIRED",
}


def plant(case: Case) -> None:
    """Plant chains of successors and broken identifiers."""
    _succeeded(case)
    _broken(case)


def _succeeded(case: Case) -> None:
    def ended(name: str, account: str | None, *successors: str) -> str:
        slots = {SUCCESSOR.format(i): s for i, s in enumerate(successors, start=1)}
        return case.entity(name, account, _RETIRED, slots)

    def state(entity: str, value: str) -> None:
        source = ("gleif", "lei_record", entity)
        fact = case.planter.key.fact
        fact("E13", "dim_legal_entities", source, "successor_state", value, note="")

    account = case.account("Glenrock Mills Inc.")
    last = case.entity("Glenrock Group Inc.", account)
    third = ended("Glenrock Trading Inc.", None, last)
    second = ended("Glenrock Works Inc.", None, third)
    first = ended("Glenrock Weaving Inc.", account, second)
    case.planter.update("salesforce.account", account, lei_c=first)
    case.planter.key.issue("E13", "lei_superseded", "salesforce", "account", account)
    case.expect("E13", account, last, "lei", "three successors on")
    state(first, "resolved")
    account = case.account("Hartsmoor Tin Inc.")
    back = lei(FIRST + case.register.count + 2)
    one = ended("Hartsmoor Tin Inc.", account, back)
    ended("Hartsmoor Zinc Inc.", None, one)
    case.planter.update("salesforce.account", account, lei_c=one)
    case.expect("E13", account, one, "lei", "successors in a loop")
    state(one, "loop")
    account = case.account("Inkwell Paper Inc.")
    parts = [case.entity(f"Inkwell {part} Inc.") for part in ("Pulp", "Print")]
    split = ended("Inkwell Paper Inc.", account, *parts)
    case.planter.update("salesforce.account", account, lei_c=split)
    case.expect("E13", account, split, "", "two successors, nobody picks one")
    state(split, "several")
    account = case.account("Jasperton Clay Inc.")
    named = {"Entity.SuccessorEntity.1.SuccessorEntityName": "Jasperton Ceramics Inc."}
    entity = case.entity("Jasperton Clay Inc.", account, _RETIRED, named)
    case.planter.update("salesforce.account", account, lei_c=entity)
    case.expect("E13", account, entity, "lei", "a successor without identifier")
    state(entity, "name_only")


def _broken(case: Case) -> None:
    for name, value in (
        ("Sandiford Kites Inc.", lei(FIRST + 503).lower()),
        ("Thornbury Bells Inc.", "0" * 20),
        ("Underhill Clocks Inc.", "549300TESTLEI0000258"),
    ):
        account = case.account(name, lei_c=value)
        case.planter.key.issue("E16", "lei_invalid", "salesforce", "account", account)
        case.expect("E16", account, "", "", "no identifier")
