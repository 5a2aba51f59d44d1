"""UK persons with significant control, as Companies House publishes them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from orchestration.lib.ownership.documents import Document
from orchestration.lib.ownership.tables import OwnershipFileError, Row

REGISTER = "GB-PSC"
_COMPANIES = "GB-COH"
_BANDS = {
    "25-to-50-percent": ">25-50",
    "50-to-75-percent": ">50-<75",
    "75-to-100-percent": "75-100",
    "more-than-25-percent": ">25",
}
_BAND = re.compile("-(" + "|".join(_BANDS) + ")")
# What kind of company it is changes nothing of what is held.
_COMPANY_KIND = re.compile(
    "-(limited-liability-partnership|registered-overseas-entity)$"
)
_UNITED_KINGDOM = (
    "companies house",
    "england",
    "wales",
    "scotland",
    "northern ireland",
    "united kingdom",
)
_OWNERS = (
    "individual-person-with-significant-control",
    "corporate-entity-person-with-significant-control",
    "legal-person-person-with-significant-control",
    "super-secure-person-with-significant-control",
    "individual-beneficial-owner",
    "corporate-entity-beneficial-owner",
    "legal-person-beneficial-owner",
    "super-secure-beneficial-owner",
)


def stakes(document: Document) -> Iterator[Row]:
    """Stakes of one line, one per nature of control.

    Statements that nobody is known, exemptions and the totals have none.
    Raises OwnershipFileError for what is no line of the register.
    """
    company, data = document.get("company_number"), document.get("data")
    if not isinstance(data, dict) or "kind" not in data:
        raise OwnershipFileError("no line of the PSC register: it has no data.kind")
    if data["kind"] not in _OWNERS:
        return
    if not company:
        raise OwnershipFileError("no line of the PSC register: no company_number")
    person = _person_id(data)
    for nature in data.get("natures_of_control") or [None]:
        kind, band = _nature(nature)
        yield {
            "id": f"{REGISTER}/{company}/{person}/{nature}",
            "register_name": REGISTER,
            **_owner(data, person),
            "owned_identifier": company,
            "owned_identifier_type": _COMPANIES,
            "nature_of_control": kind,
            "share_band": band,
            "start_date": data.get("notified_on"),
            "end_date": data.get("ceased_on"),
        }


def _person_id(data: Document) -> str:
    link = str((data.get("links") or {}).get("self") or data.get("etag") or "")
    return link.rstrip("/").rsplit("/", 1)[-1]


def _owner(data: Document, person: str) -> Row:
    """The owner; a company by its number where the number is a UK one."""
    identification = data.get("identification") or {}
    number = str(identification.get("registration_number") or "").strip()
    place = f"{identification.get('place_registered')}" + (
        f" {identification.get('country_registered')}"
    )
    kind, identifier = "registration_number", person
    if data["kind"].startswith(("individual", "super-secure")):
        kind = "person"
    elif number and any(word in place.lower() for word in _UNITED_KINGDOM):
        kind, identifier = _COMPANIES, number
    return {
        "owner_identifier": identifier,
        "owner_identifier_type": kind,
        "owner_name": data.get("name"),
    }


def _nature(nature: object) -> tuple[str | None, str | None]:
    """The nature without its band, and the band in percent."""
    if not isinstance(nature, str):
        return None, None
    found = _BAND.search(nature)
    kind = _COMPANY_KIND.sub("", _BAND.sub("", nature))
    return kind, _BANDS[found[1]] if found else None
