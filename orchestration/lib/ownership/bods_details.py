"""The details of BODS statements, as the versions 0.2 to 0.4 write them."""

from __future__ import annotations

from typing import Any

from orchestration.lib.ownership.documents import Document

# Of several identifiers the one that leads furthest comes first.
_LEI_SCHEMES = ("XI-LEI", "LEI")


def entity(details: Document) -> dict[str, object]:
    """What a statement tells of an entity."""
    kind = details.get("entityType")
    place = details.get("jurisdiction") or details.get("incorporatedInJurisdiction")
    identifiers = [one for one in details.get("identifiers") or [] if one.get("id")]
    identifiers.sort(key=lambda one: one.get("scheme") not in _LEI_SCHEMES)
    best = identifiers[0] if identifiers else {}
    scheme = best.get("scheme") or best.get("schemeName")
    return {
        "entity_type": kind.get("type") if isinstance(kind, dict) else kind,
        "name": details.get("name"),
        "jurisdiction_code": (place or {}).get("code"),
        "identifier_scheme": "XI-LEI" if scheme in _LEI_SCHEMES else scheme,
        "identifier": best.get("id"),
    }


def person(details: Document) -> dict[str, object]:
    """What a statement tells of a person."""
    names = details.get("names") or [{}]
    nationalities = details.get("nationalities") or [{}]
    return {
        "person_type": details.get("personType"),
        "full_name": names[0].get("fullName"),
        "nationality_code": nationalities[0].get("code"),
    }


def party_named(party: Any) -> Any:
    """A record id in 0.4; in 0.2 and 0.3 an object that names a statement."""
    if not isinstance(party, dict):
        return party
    return party.get("describedByEntityStatement") or party.get(
        "describedByPersonStatement"
    )


def interest_told(interest: Document) -> dict[str, object]:
    """What a statement tells of one interest in a relationship."""
    share = interest.get("share") or {}
    kind = interest.get("type")
    return {
        # 0.2 writes voting-rights, later versions votingRights.
        "interest_type": _camel(kind) if isinstance(kind, str) else None,
        "direct_or_indirect": interest.get("directOrIndirect")
        or interest.get("interestLevel"),
        "beneficial_ownership_or_control": interest.get("beneficialOwnershipOrControl"),
        "share_exact": share.get("exact"),
        "share_minimum": share.get("minimum"),
        "share_maximum": share.get("maximum"),
        "share_exclusive_minimum": share.get("exclusiveMinimum"),
        "share_exclusive_maximum": share.get("exclusiveMaximum"),
        "start_date": day(interest.get("startDate")),
        "end_date": day(interest.get("endDate")),
    }


def _camel(kind: str) -> str:
    first, *others = kind.split("-")
    return first + "".join(word.capitalize() for word in others)


def day(value: Any) -> str | None:
    """The day of a date or a timestamp; a year or a month begins on its first."""
    if not isinstance(value, str) or not value:
        return None
    parts = value[:10].split("-")
    return "-".join([*parts, "01", "01"][:3])
