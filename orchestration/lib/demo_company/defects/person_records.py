"""Planted person records of the source systems, with sound defaults."""

from __future__ import annotations

from typing import Any

from orchestration.lib.demo_company.defects.planter import Planter
from orchestration.lib.demo_company.ids import sf_id


def contact(planter: Planter, account: str | None, name: str, **values: Any) -> str:
    """Insert a Salesforce contact."""
    record = sf_id("003", planter.number())
    created = values.pop("created_date", planter.at(500))
    row: dict[str, Any] = {
        "id": record,
        "account_id": account,
        "first_name": name.partition(" ")[0],
        "last_name": name.rpartition(" ")[2],
        "name": name,
        "owner_id": sf_id("005", 4),
        "is_deleted": False,
        "is_email_bounced": False,
        "created_date": created,
        "last_modified_date": created,
        "system_modstamp": created,
        "_fivetran_synced": planter.synced,
    }
    planter.insert("salesforce.contact", **{**row, **values})
    return record


def meeting(planter: Planter, account: str, person: str, days_ago: int) -> None:
    """Insert a Salesforce meeting with a person, planned five days ahead."""
    day = planter.at(days_ago)
    planter.insert(
        "salesforce.event",
        id=sf_id("00U", planter.number()),
        account_id=account,
        what_id=account,
        who_id=person,
        owner_id=sf_id("005", 5),
        subject="Quarterly review",
        type="Meeting",
        event_subtype="Event",
        is_deleted=False,
        activity_date=day.date(),
        activity_date_time=day,
        start_date_time=day,
        end_date_time=planter.at(days_ago, 11),
        created_date=planter.at(days_ago + 5),
        last_modified_date=day,
        _fivetran_synced=planter.synced,
    )


def hubspot_contact(planter: Planter, name: str, **values: Any) -> int:
    """Insert a HubSpot contact without company."""
    record = 7_900_000 + planter.number() % 100_000
    row: dict[str, Any] = {
        "id": record,
        "property_firstname": name.partition(" ")[0],
        "property_lastname": name.rpartition(" ")[2],
        "property_createdate": planter.at(300),
        "_fivetran_deleted": False,
        "_fivetran_synced": planter.synced,
    }
    planter.insert("hubspot.contact", **{**row, **values})
    return record


def end_user(planter: Planter, name: str, **values: Any) -> int:
    """Insert a Zendesk end user without organization."""
    record = 379_000_000 + planter.number() % 100_000
    row: dict[str, Any] = {
        "id": record,
        "name": name,
        "role": "end-user",
        "active": True,
        "created_at": planter.at(200),
        "updated_at": planter.at(200),
        "_fivetran_deleted": False,
        "_fivetran_synced": planter.synced,
    }
    planter.insert("zendesk.user", **{**row, **values})
    return record


def lead(planter: Planter, name: str, **values: Any) -> str:
    """Insert an open Salesforce lead."""
    record = sf_id("00Q", planter.number())
    created = planter.at(60)
    row: dict[str, Any] = {
        "id": record,
        "company": "Not known",
        "first_name": name.partition(" ")[0],
        "last_name": name.rpartition(" ")[2],
        "name": name,
        "owner_id": sf_id("005", 4),
        "status": "Open",
        "is_converted": False,
        "is_deleted": False,
        "created_date": created,
        "last_modified_date": created,
        "system_modstamp": created,
        "_fivetran_synced": planter.synced,
    }
    planter.insert("salesforce.lead", **{**row, **values})
    return record


def is_contact(
    planter: Planter, source: tuple[str, str, object], contact_id: str, note: str
) -> None:
    """Expect a person record on a contact."""
    mart = "bridge_contact_sources"
    planter.key.fact("R50", mart, source, "contact_id", contact_id, note=note)
