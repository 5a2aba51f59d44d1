"""Statements of ownership that change, are withdrawn, or tell one stake twice."""

from __future__ import annotations

import datetime as dt
from typing import Any

from orchestration.lib.demo_company.defects.planter import Planter

_TRAP = "E26"
_SUBJECT = "planted-lantern"


def plant(planter: Planter) -> None:
    """Plant the declarations of one company and its holding."""
    for record, name in ((_SUBJECT, "Lantern Oils"), ("planted-wick", "Wick Holding")):
        planter.insert(
            "ownership.bods_entity_statement",
            statement_id=f"{record}-1",
            statement_date=dt.date(2024, 1, 15),
            record_id=record,
            record_status="new",
            entity_type="registeredEntity",
            name=name,
            jurisdiction_code="IE",
        )
    for person in ("ann", "ben"):
        planter.insert(
            "ownership.bods_person_statement",
            statement_id=f"planted-{person}-1",
            statement_date=dt.date(2024, 1, 15),
            record_id=f"planted-{person}",
            record_status="new",
            person_type="knownPerson",
            full_name=f"{person.title()} Lantern",
            nationality_code="IE",
        )
    _chain(planter)
    _history(planter)
    for owner, value in (("ann", "0.3"), ("ben", "0.4")):
        planter.key.fact(
            _TRAP,
            "fct_effective_ownership",
            (
                "ownership",
                "bods_relationship_statement",
                f"bods:planted-{owner}|bods:{_SUBJECT}",
            ),
            "effective_rate",
            value,
            note="a chain and its summary are one stake; a later statement replaces",
        )


def _chain(planter: Planter) -> None:
    """Tell Ann's half of the holding's 60 %, and the 30 % that makes, once more."""
    _statement(
        planter, "wick", "planted-wick", "direct", share_exact=60, is_component=True
    )
    _statement(
        planter,
        "half",
        "planted-ann",
        "direct",
        subject_record_id="planted-wick",
        share_exact=50,
        is_component=True,
    )
    _statement(planter, "summary", "planted-ann", "indirect", share_exact=30)
    _statement(
        planter,
        "seat",
        "planted-ann",
        "direct",
        interest_type="boardMember",
    )
    _statement(
        planter,
        "hidden",
        None,
        None,
        interested_party_unspecified_reason="unknown",
    )


def _history(planter: Planter) -> None:
    """Tell Ben's stake: a band, then exact; and one of his that ended."""
    _statement(
        planter,
        "ben",
        "planted-ben",
        "direct",
        share_minimum=25,
        share_exclusive_maximum="50",
    )
    _statement(
        planter,
        "ben",
        "planted-ben",
        "direct",
        statement_id="planted-ben-2",
        statement_date=dt.date(2025, 3, 1),
        record_status="updated",
        share_exact=40,
    )
    for number, status in enumerate(("new", "closed")):
        _statement(
            planter,
            "sold",
            "planted-ben",
            "direct",
            statement_id=f"planted-sold-{number}",
            subject_record_id="planted-wick",
            statement_date=dt.date(2024, 1, 15 + number),
            record_status=status,
            share_exact=20,
        )


def _statement(
    planter: Planter, record: str, owner: str | None, path: str | None, **other: Any
) -> None:
    """Insert one statement about who owns the company."""
    row: dict[str, Any] = {
        "statement_id": f"planted-{record}-relation-1",
        "interest_index": 0,
        "statement_date": dt.date(2024, 1, 15),
        "record_id": f"planted-{record}-relation",
        "record_status": "new",
        "subject_record_id": _SUBJECT,
        "interested_party_record_id": owner,
        "is_component": False,
        "interest_type": "shareholding",
        "direct_or_indirect": path,
        "start_date": dt.date(2023, 6, 1),
    }
    planter.insert("ownership.bods_relationship_statement", **{**row, **other})
