"""BODS statements, versions 0.2 to 0.4, as rows of the three landed tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from orchestration.lib.ownership.documents import Document
from orchestration.lib.ownership.tables import OwnershipFileError, Row

TABLES = {
    "entity": "bods_entity_statement",
    "person": "bods_person_statement",
    "relationship": "bods_relationship_statement",
}
# In 0.2 and 0.3 a type of its own; a relationship was a control statement.
_OLD_TYPES = {
    "entityStatement": "entity",
    "personStatement": "person",
    "ownershipOrControlStatement": "relationship",
}
# Of several identifiers the one that leads furthest comes first.
_LEI_SCHEMES = ("XI-LEI", "LEI")


class Unfolder:
    """Unfolds statements in order, and follows which replace which."""

    def __init__(self) -> None:
        # In 0.2 and 0.3 a record is known by the first of its statements.
        self._record_of: dict[str, str] = {}

    def rows(self, statement: Document) -> Iterator[tuple[str, Row]]:
        """Rows of one statement, each with its table.

        Raises OwnershipFileError for what is no statement.
        """
        kind = statement.get("recordType") or _OLD_TYPES.get(
            str(statement.get("statementType")), ""
        )
        if kind not in TABLES:
            raise OwnershipFileError(
                "no BODS statement: recordType (0.4) or statementType (0.2, 0.3) is"
                f" {statement.get('recordType') or statement.get('statementType')!r}"
            )
        details = statement.get("recordDetails") or statement
        identity = self._identity(statement)
        if kind == "entity":
            yield TABLES[kind], identity | _entity(details)
        elif kind == "person":
            yield TABLES[kind], identity | _person(details)
        else:
            parties = self._parties(details)
            for number, interest in enumerate(details.get("interests") or [{}]):
                row = identity | {"interest_index": number} | parties
                yield TABLES[kind], row | _interest(interest)

    def _identity(self, statement: Document) -> dict[str, object]:
        number = statement.get("statementId") or statement.get("statementID")
        if not number:
            raise OwnershipFileError("no BODS statement: it has no statementId")
        replaced = statement.get("replacesStatements") or []
        first = self._record(replaced[0]) if replaced else number
        record = statement.get("recordId") or first
        self._record_of[str(number)] = str(record)
        return {
            "statement_id": number,
            "statement_date": _day(statement.get("statementDate")),
            "record_id": record,
            "record_status": statement.get("recordStatus")
            or ("updated" if replaced else "new"),
        }

    def _parties(self, details: Document) -> dict[str, object]:
        owner = details.get("interestedParty")
        reasons = owner if isinstance(owner, dict) else {}
        return {
            "subject_record_id": self._record(_party(details.get("subject"))),
            "interested_party_record_id": self._record(_party(owner)),
            "interested_party_unspecified_reason": reasons.get("reason")
            or (reasons.get("unspecified") or {}).get("reason"),
            "is_component": bool(details.get("isComponent", False)),
        }

    def _record(self, statement: Any) -> Any:
        """The record of a statement that another one names."""
        return self._record_of.get(str(statement), statement)


def _entity(details: Document) -> dict[str, object]:
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


def _person(details: Document) -> dict[str, object]:
    names = details.get("names") or [{}]
    nationalities = details.get("nationalities") or [{}]
    return {
        "person_type": details.get("personType"),
        "full_name": names[0].get("fullName"),
        "nationality_code": nationalities[0].get("code"),
    }


def _party(party: Any) -> Any:
    """A record id in 0.4; in 0.2 and 0.3 an object that names a statement."""
    if not isinstance(party, dict):
        return party
    return party.get("describedByEntityStatement") or party.get(
        "describedByPersonStatement"
    )


def _interest(interest: Document) -> dict[str, object]:
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
        "start_date": _day(interest.get("startDate")),
        "end_date": _day(interest.get("endDate")),
    }


def _camel(kind: str) -> str:
    first, *others = kind.split("-")
    return first + "".join(word.capitalize() for word in others)


def _day(value: Any) -> str | None:
    """The day of a date or a timestamp; a year or a month begins on its first."""
    if not isinstance(value, str) or not value:
        return None
    parts = value[:10].split("-")
    return "-".join([*parts, "01", "01"][:3])
