"""Legal entities and relationships as a register would publish them."""

from __future__ import annotations

from collections.abc import Mapping

from orchestration.lib.demo_company.defects.planter import Planter
from orchestration.lib.demo_company.ids import lei

DIRECT = "IS_DIRECTLY_CONSOLIDATED_BY"
FIRST = 9_000_000


class Register:
    """Adds legal entities and relationships."""

    def __init__(self, planter: Planter) -> None:
        self.planter = planter
        self.count = 0

    def entity(
        self,
        name: str,
        *,
        account: int | None = None,
        values: dict[str, str] | None = None,
    ) -> str:
        """Insert a level 1 record; `account` is its true account."""
        self.count += 1
        values = values or {}
        identifier = values.get("LEI", lei(FIRST + self.count))
        row: dict[str, str] = {
            "LEI": identifier,
            "Entity.LegalName": name,
            "Entity.LegalAddress.City": "Austin",
            "Entity.LegalAddress.Country": "US",
            "Entity.HeadquartersAddress.Country": "US",
            "Entity.LegalJurisdiction": "US-DE",
            "Entity.EntityCategory": "GENERAL",
            "Entity.LegalForm.EntityLegalFormCode": "XTIQ",
            "Entity.EntityStatus": "ACTIVE",
            "Registration.InitialRegistrationDate": "2018-06-10T00:00:00Z",
            "Registration.LastUpdateDate": "2025-09-12T08:15:30.000Z",
            "Registration.RegistrationStatus": "ISSUED",
            "Registration.NextRenewalDate": "2027-03-10T00:00:00Z",
            "Registration.ManagingLOU": "98450000000000000096",
            "ConformityFlag": "CONFORMING",
        }
        self.planter.insert("gleif.lei_record", **{**row, **values})
        self.planter.truth("gleif", identifier, account)
        return str(identifier)

    def relate(
        self,
        child: str,
        parent: str,
        values: Mapping[str, str | None] | None = None,
    ) -> str:
        """Insert a direct relationship; return its record id."""
        row: dict[str, str | None] = {
            "Relationship.StartNode.NodeID": child,
            "Relationship.StartNode.NodeIDType": "LEI",
            "Relationship.EndNode.NodeID": parent,
            "Relationship.EndNode.NodeIDType": "LEI",
            "Relationship.RelationshipType": DIRECT,
            "Relationship.RelationshipStatus": "ACTIVE",
            "Relationship.Period.1.startDate": "2019-01-01T00:00:00Z",
            "Relationship.Period.1.periodType": "RELATIONSHIP_PERIOD",
            "Registration.RegistrationStatus": "PUBLISHED",
            "Registration.LastUpdateDate": "2025-05-02T09:30:00+02:00",
        }
        self.planter.insert("gleif.relationship_record", **{**row, **(values or {})})
        return f"{child}|{DIRECT}"
