"""Which legal entity stands behind an account: what ties, suggests, or must not."""

from __future__ import annotations

from collections.abc import Iterator

from orchestration.lib.demo_company.defects import legal_succession
from orchestration.lib.demo_company.defects.legal_case import (
    ASCII_NAME,
    FIRST_COMPANY,
    OTHER_NAME,
    Case,
    located,
)
from orchestration.lib.demo_company.defects.planter import Planter

_AUTHORITY = "Entity.RegistrationAuthority.RegistrationAuthority"


def plant(planter: Planter) -> None:
    """Plant accounts and the legal entities that fit them, or seem to."""
    drawn = planter.next_company
    planter.next_company = FIRST_COMPANY
    case = Case(planter)
    _decided(case)
    _tied(case)
    _suggested(case)
    _kept_apart(case)
    legal_succession.plant(case)
    planter.next_company = drawn


def _decided(case: Case) -> None:
    account = case.account("Millbrook Tools")
    entity = case.entity("MB Toolworks Holding Inc.", account)
    case.expect("R4", account, entity, "legal_entity_decision", "a person accepted it")
    account = case.account("Netherfield Soap Inc.")
    case.entity("NETHERFIELD SOAP INC.")
    case.expect("R4", account, "", "legal_name_and_country", "a person rejected it")


def _tied(case: Case) -> None:
    account = case.account("Alderwick Pumps", registration_number_c="00-478 1123")
    register = {f"{_AUTHORITY}ID": "RA000602", f"{_AUTHORITY}EntityID": "4781123"}
    entity = case.entity("ALDERWICK FLUID SYSTEMS LLC", account, register)
    note = "the same number, typed otherwise"
    case.expect("R4", account, entity, "registration_number", note)
    account = case.account("Birchmere Fabrics Inc.")
    renamed = {
        OTHER_NAME: "BIRCHMERE FABRICS, INC.",
        f"{OTHER_NAME}.type": "PREVIOUS_LEGAL_NAME",
    }
    entity = case.entity("Coralline Textiles Inc.", account, renamed)
    case.expect("E32", account, entity, "other_name_and_country", "renamed since")
    account = case.account("Hoshizora Denki K.K.", "JP")
    ascii_name = {
        ASCII_NAME: "HOSHIZORA DENKI KK",
        f"{ASCII_NAME}.type": "PREFERRED_ASCII_TRANSLITERATED_LEGAL_NAME",
    }
    entity = case.entity("株式会社星空電機", account, located("JP"), ascii_name)
    case.expect("E32", account, entity, "other_name_and_country", "in Latin letters")
    account = case.account("Cobb &amp; Sons Ltd", "GB")
    entity = case.entity("COBB & SONS LIMITED", account, located("GB"))
    case.expect("E32", account, entity, "legal_name_and_country", "an escaped &")
    account = case.account("Dunmore Glass Ltd", "GB")
    entity = case.entity("Dunmore Glass Ltd", account, located("JE", "GB"))
    note = "registered in one country, sits in the other"
    case.expect("R4", account, entity, "legal_name_and_country", note)


def _suggested(case: Case) -> None:
    account = case.account("Kelmscott Boats")
    case.entity("Kelmscott Boats Inc.")
    case.expect("R4", account, "", "name_without_legal_form", "suggested only")
    account = case.account("Larkspur Instrumens Inc.")
    case.entity("Larkspur Instruments Inc.")
    case.expect("R4", account, "", "similar_legal_name", "suggested only")


def _kept_apart(case: Case) -> None:
    for trap, name, country, other, values, note in _look_alikes():
        account = case.account(name, country)
        case.entity(other, None, values)
        case.expect(trap, account, "", "", note)
    account = case.account("Pinecrest Foods Inc.")
    for _ in range(2):
        case.entity("Pinecrest Foods Inc.")
    case.expect("R4", account, "", "", "two entities have the name")


def _look_alikes() -> Iterator[tuple[str, str, str, str, dict[str, str], str]]:
    """Trap, account, its country, entity, its values, note."""
    category = "Entity.EntityCategory"
    government = {category: "RESIDENT_GOVERNMENT_ENTITY"}
    duplicate = {"Registration.RegistrationStatus": "DUPLICATE"}
    name = "Elmhurst Waterworks"
    yield "E33", name, "US", name, government, "governments are not matched"
    name = "Fernley Bakery"
    person = {category: "SOLE_PROPRIETOR"}
    yield "E33", name, "US", name, person, "sole proprietors are not matched"
    name = "Quillon Pens Inc."
    yield "E12", name, "US", name, duplicate, "a duplicate is no target"
    name, other = "Osterwald Chemie GmbH", "Osterwald Chemie AG"
    yield "E32", name, "DE", other, located("DE"), "another legal form"
    name = "Rosedale Optics"
    yield "E32", name, "US", name, located("GB"), "another country"
