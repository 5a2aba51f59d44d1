"""Legal entities: identifiers, relationships and stakes gone wrong."""

from __future__ import annotations

from orchestration.lib.demo_company.defects.planter import Planter
from orchestration.lib.demo_company.defects.register import FIRST, Register
from orchestration.lib.demo_company.ids import lei

_DIRECT_EXCEPTION = "DIRECT_ACCOUNTING_CONSOLIDATION_PARENT"


def plant(planter: Planter) -> None:
    """Plant every defect of legal entities."""
    register = Register(planter)
    _identifiers(planter, register)
    _sites(planter, register)
    _relationships(planter, register)


def _identifiers(planter: Planter, register: Register) -> None:
    good = lei(FIRST + 500)
    bad = good[:-2] + f"{(int(good[-2:]) + 5) % 98 + 1:02d}"
    record = planter.account("Bramblecote Saddles Inc.", lei_c=bad)
    planter.key.issue("E16", "lei_invalid", "salesforce", "account", record)
    company = planter.company("Cranmere Candles Inc.", property_lei="5493-UNKNOWN")
    planter.key.issue("E16", "lei_invalid", "hubspot", "company", company)

    account = planter.account("Dovercroft Biscuits Inc.")
    number = planter.true_account("salesforce", account)
    successor = register.entity("DOVERCROFT BISCUITS INC.", account=number)
    retired = register.entity(
        "Dovercroft Rusks Inc.",
        account=number,
        values={
            "Entity.EntityStatus": "INACTIVE",
            "Entity.EntityExpirationDate": "2024-11-30T00:00:00Z",
            "Entity.EntityExpirationReason": "CORPORATE_ACTION",
            "Entity.SuccessorEntity.1.SuccessorLEI": successor,
            "Entity.SuccessorEntity.1.SuccessorEntityName": "DOVERCROFT BISCUITS INC.",
            "Registration.RegistrationStatus": "RETIRED",
        },
    )
    planter.update("salesforce.account", account, lei_c=retired)
    planter.key.issue("E13", "lei_superseded", "salesforce", "account", account)
    for name, status, other in (
        ("Eastlake Hammers Inc.", "ANNULLED", "Eastlake Anvils Void Inc."),
        ("Foxmoor Ladders Inc.", "DUPLICATE", "Foxmoor Scaffolds Twice Inc."),
    ):
        void = register.entity(
            other,
            values={
                "Entity.EntityStatus": "NULL",
                "Registration.RegistrationStatus": status,
            },
        )
        account = planter.account(name, lei_c=void)
        planter.key.issue("E12", "lei_not_usable", "salesforce", "account", account)
    broken = lei(FIRST + 501)
    broken = broken[:-2] + f"{(int(broken[-2:]) + 7) % 98 + 1:02d}"
    register.entity(
        "Gorsehill Nails Inc.",
        values={
            "LEI": broken,
            "Entity.EntityStatus": "NULL",
            "Registration.RegistrationStatus": "ANNULLED",
        },
    )
    planter.key.issue(
        "E16", "legal_lei_check_digit_invalid", "gleif", "lei_record", broken
    )


def _sites(planter: Planter, register: Register) -> None:
    """Two sites share the LEI of their company and stay two accounts."""
    first = planter.account("Harrowgate Sugar Inc.", created_date=planter.at(1_080))
    identifier = register.entity(
        "Harrowgate Sugar Inc.", account=planter.true_account("salesforce", first)
    )
    planter.update("salesforce.account", first, lei_c=identifier)
    site = planter.account("Harrowgate Refinery Plant", lei_c=identifier)
    for record in (first, site):
        planter.key.fact(
            "E29",
            "bridge_account_sources",
            ("salesforce", "account", record),
            "account_id",
            f"salesforce:{record}",
            note="sites that share an LEI stay apart",
        )


def _relationships(planter: Planter, register: Register) -> None:
    def issue(trap: str, kind: str, record: str) -> None:
        planter.key.issue(trap, kind, "gleif", "relationship_record", record)

    own = register.entity("Ivybridge Rope Inc.")
    issue("E2", "legal_relationship_self", register.relate(own, own))
    child = register.entity("Kingsmuir Slate Inc.")
    issue("E9", "legal_parent_missing", register.relate(child, lei(FIRST + 502)))
    parent = register.entity("Langholm Trust Holdings Inc.")
    fraction = register.entity("Langholm Bricks Inc.")
    record = register.relate(
        fraction,
        parent,
        values={
            "Relationship.Quantifiers.1.MeasurementMethod": "ACCOUNTING_CONSOLIDATION",
            "Relationship.Quantifiers.1.QuantifierAmount": "1.00",
            "Relationship.Quantifiers.1.QuantifierUnits": "PERCENTAGE",
        },
    )
    issue("E20", "legal_percentage_is_fraction", record)
    inverted = register.entity("Langholm Mortar Inc.")
    record = register.relate(
        inverted,
        parent,
        values={
            "Relationship.Period.1.startDate": "2022-01-01T00:00:00Z",
            "Relationship.Period.1.endDate": "2021-01-01T00:00:00Z",
        },
    )
    issue("E17", "legal_period_inverted", record)
    both = register.entity("Langholm Gravel Inc.")
    register.relate(both, parent)
    planter.insert(
        "gleif.reporting_exception",
        **{
            "LEI": both,
            "Exception.Category": _DIRECT_EXCEPTION,
            "Exception.Reason.1": "NO_KNOWN_PERSON",
        },
    )
    planter.key.issue(
        "E10",
        "legal_exception_conflict",
        "gleif",
        "reporting_exception",
        f"{both}|{_DIRECT_EXCEPTION}",
    )
