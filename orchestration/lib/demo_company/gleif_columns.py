"""Headers of the GLEIF golden-copy CSV files, in their order."""

from __future__ import annotations

_ADDRESS = [
    "FirstAddressLine",
    "AddressNumber",
    "AddressNumberWithinBuilding",
    "MailRouting",
    "AdditionalAddressLine.1",
    "AdditionalAddressLine.2",
    "AdditionalAddressLine.3",
    "City",
    "Region",
    "Country",
    "PostalCode",
]
_FIVE = range(1, 6)


def _level_1() -> list[str]:
    columns = ["LEI", "Entity.LegalName", "Entity.LegalName.xmllang"]
    for group in ("Other", "TransliteratedOther"):
        name = f"Entity.{group}EntityNames.{group}EntityName"
        for i in _FIVE:
            columns += [f"{name}.{i}", f"{name}.{i}.xmllang", f"{name}.{i}.type"]
    for kind in ("LegalAddress", "HeadquartersAddress"):
        columns += [f"Entity.{kind}.{part}" for part in ("xmllang", *_ADDRESS)]
    for group in ("Other", "TransliteratedOther"):
        for i in _FIVE:
            name = f"Entity.{group}Addresses.{group}Address.{i}"
            columns += [f"{name}.{part}" for part in ("xmllang", "type", *_ADDRESS)]
    authority = "Entity.RegistrationAuthority"
    columns += [
        f"{authority}.RegistrationAuthorityID",
        f"{authority}.OtherRegistrationAuthorityID",
        f"{authority}.RegistrationAuthorityEntityID",
        "Entity.LegalJurisdiction",
        "Entity.EntityCategory",
        "Entity.EntitySubCategory",
        "Entity.LegalForm.EntityLegalFormCode",
        "Entity.LegalForm.OtherLegalForm",
        "Entity.AssociatedEntity.type",
        "Entity.AssociatedEntity.AssociatedLEI",
        "Entity.AssociatedEntity.AssociatedEntityName",
        "Entity.AssociatedEntity.AssociatedEntityName.xmllang",
        "Entity.EntityStatus",
        "Entity.EntityCreationDate",
        "Entity.EntityExpirationDate",
        "Entity.EntityExpirationReason",
    ]
    for i in _FIVE:
        name = f"Entity.SuccessorEntity.{i}"
        columns += [f"{name}.SuccessorLEI", f"{name}.SuccessorEntityName"]
        columns += [f"{name}.SuccessorEntity.xmllang"]
    for i in _FIVE:
        columns += _event(f"Entity.LegalEntityEvents.LegalEntityEvent.{i}")
    columns += [
        "Registration.InitialRegistrationDate",
        "Registration.LastUpdateDate",
        "Registration.RegistrationStatus",
        "Registration.NextRenewalDate",
        "Registration.ManagingLOU",
        "Registration.ValidationSources",
    ]
    columns += _authority("Registration.ValidationAuthority")
    for i in _FIVE:
        name = "Registration.OtherValidationAuthorities.OtherValidationAuthority"
        columns += _authority(f"{name}.{i}")
    return [*columns, "ConformityFlag"]


def _event(name: str) -> list[str]:
    columns = [
        f"{name}.{part}"
        for part in (
            "group_type",
            "event_status",
            "group_id",
            "group_sequence_no",
            "LegalEntityEventType",
            "LegalEntityEventEffectiveDate",
            "LegalEntityEventRecordedDate",
            "ValidationDocuments",
            "ValidationReference",
        )
    ]
    for i in _FIVE:
        field = f"{name}.AffectedFields.{i}"
        columns += [f"{field}.AffectedField", f"{field}.field_xpath"]
    return columns


def _authority(name: str) -> list[str]:
    return [
        f"{name}.ValidationAuthorityID",
        f"{name}.OtherValidationAuthorityID",
        f"{name}.ValidationAuthorityEntityID",
    ]


def _relationship() -> list[str]:
    columns = [
        "Relationship.StartNode.NodeID",
        "Relationship.StartNode.NodeIDType",
        "Relationship.EndNode.NodeID",
        "Relationship.EndNode.NodeIDType",
        "Relationship.RelationshipType",
        "Relationship.RelationshipStatus",
    ]
    for group, parts in (
        ("Period", ("startDate", "endDate", "periodType")),
        ("Qualifiers", ("QualifierDimension", "QualifierCategory")),
        (
            "Quantifiers",
            ("MeasurementMethod", "QuantifierAmount", "QuantifierUnits"),
        ),
    ):
        columns += [f"Relationship.{group}.{i}.{part}" for i in _FIVE for part in parts]
    return columns + [
        f"Registration.{part}"
        for part in (
            "InitialRegistrationDate",
            "LastUpdateDate",
            "RegistrationStatus",
            "NextRenewalDate",
            "ManagingLOU",
            "ValidationSources",
            "ValidationDocuments",
            "ValidationReference",
        )
    ]


LEVEL_1 = _level_1()
RELATIONSHIP = _relationship()
EXCEPTION = [
    "LEI",
    "Exception.Category",
    *(f"Exception.Reason.{i}" for i in _FIVE),
    *(f"Exception.Reference.{i}" for i in _FIVE),
]
