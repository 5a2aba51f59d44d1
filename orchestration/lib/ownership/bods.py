"""BODS statements, versions 0.2 to 0.4, as rows of the three landed tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from orchestration.lib.ownership import bods_details as details_of
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
            yield TABLES[kind], identity | details_of.entity(details)
        elif kind == "person":
            yield TABLES[kind], identity | details_of.person(details)
        else:
            parties = self._parties(details)
            for number, interest in enumerate(details.get("interests") or [{}]):
                row = identity | {"interest_index": number} | parties
                yield TABLES[kind], row | details_of.interest_told(interest)

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
            "statement_date": details_of.day(statement.get("statementDate")),
            "record_id": record,
            "record_status": statement.get("recordStatus")
            or ("updated" if replaced else "new"),
        }

    def _parties(self, details: Document) -> dict[str, object]:
        owner = details.get("interestedParty")
        reasons = owner if isinstance(owner, dict) else {}
        return {
            "subject_record_id": self._record(
                details_of.party_named(details.get("subject"))
            ),
            "interested_party_record_id": self._record(details_of.party_named(owner)),
            "interested_party_unspecified_reason": reasons.get("reason")
            or (reasons.get("unspecified") or {}).get("reason"),
            "is_component": bool(details.get("isComponent", False)),
        }

    def _record(self, statement: Any) -> Any:
        """The record of a statement that another one names."""
        return self._record_of.get(str(statement), statement)
