"""Who is who among people: records of one person, and look-alikes."""

from __future__ import annotations

from typing import Any

from orchestration.lib.demo_company.defects.person_records import (
    contact,
    end_user,
    hubspot_contact,
    is_contact,
)
from orchestration.lib.demo_company.defects.planter import Planter
from orchestration.lib.demo_company.ids import sf_id

HOST = "fellmonger-mills.com"
_NOBODY = 3_000_000


def plant(planter: Planter) -> None:
    """Plant duplicates, shared mailboxes, namesakes and merges of contacts."""
    planter.build.sql(
        "alter table salesforce.contact add column master_record_id varchar;"
        "alter table hubspot.contact add column property_hs_merged_object_ids varchar;"
        "alter table zendesk.user add column external_id varchar"
    )
    account = planter.account("Fellmonger Mills Inc.", website=HOST)
    _one_person(planter, account)
    _mailboxes(planter, account)
    _namesakes(planter, account)
    _merges(planter, account)
    _billing_address(planter)


def _one_person(planter: Planter, account: str) -> None:
    key = planter.key
    first = f"salesforce:{contact(planter, account, 'Ida Quill', email=f'i@{HOST}')}"
    record: object = hubspot_contact(
        planter, "Ida Quill", property_email=f" I+News@{HOST.title()} "
    )
    source: tuple[str, str, object] = ("hubspot", "contact", record)
    is_contact(planter, source, first, "same mailbox, other spelling")
    key.issue("R50", "contact_account_inferred", *source)
    record = end_user(planter, "Quill (Support)", external_id=first.split(":")[1][:15])
    source = ("zendesk", "user", record)
    is_contact(planter, source, first, "names the contact by its id")
    key.issue("R50", "contact_account_inferred", *source)
    # Nobody states their account; the domain of the first one's address does.
    lone = contact(planter, None, "Bo Tanner", email=f"bo@eu.{HOST}")
    source = ("salesforce", "contact", lone)
    key.issue("R50", "contact_account_inferred", *source)
    key.fact(
        "R50",
        "dim_contacts",
        source,
        "account_id",
        f"salesforce:{account}",
        note="by the domain of the address",
    )
    stray = hubspot_contact(planter, "Sid Drover", property_email="sid.drover@gmx.de")
    key.issue("R50", "contact_without_account", "hubspot", "contact", stray)


def _mailboxes(planter: Planter, account: str) -> None:
    names = ["Ann Carder", "Ben Carder", "Cyd Carder", "Dan Carder"]
    cases = [(name, f"mill-floor@{HOST}", "four names, one mailbox") for name in names]
    cases += [(name, f"Info@{HOST}", "a role's mailbox") for name in ("Al Fox", "Flo")]
    for name, email, note in cases:
        record = contact(planter, account, name, email=email)
        source = ("salesforce", "contact", record)
        is_contact(planter, source, f"salesforce:{record}", f"{note}: stays apart")
    kept = contact(planter, account, "Mo Webster", email="mo.web@gmail.com")
    twin = contact(planter, account, "M. Webster", email="MoWeb+x@googlemail.com")
    source = ("salesforce", "contact", twin)
    is_contact(planter, source, f"salesforce:{min(kept, twin)}", "dots at Gmail")


def _namesakes(planter: Planter, account: str) -> None:
    for email in (f"tom1@{HOST}", f"tom2@{HOST}"):
        record = contact(planter, account, "Tom Weaver", email=email)
        source = ("salesforce", "contact", record)
        is_contact(planter, source, f"salesforce:{record}", "a namesake: stays apart")
    first = contact(planter, account, "Nell Fuller", email=f"nell@{HOST}")
    again = contact(planter, account, "Nell  FULLER", created_date=planter.at(90))
    source = ("salesforce", "contact", again)
    is_contact(planter, source, f"salesforce:{first}", "same name, same account")


def _merges(planter: Planter, account: str) -> None:
    def merged(name: str, master: str | None = None, **values: Any) -> str:
        return contact(
            planter, account, name, master_record_id=master, is_deleted=True, **values
        )

    master = contact(planter, account, "Zoe Dyer", created_date=planter.at(700))
    middle = merged("Zoey D", master)
    last = merged("Z Dyer-Ray", middle)
    source: tuple[str, str, object] = ("salesforce", "contact", last)
    is_contact(planter, source, f"salesforce:{master}", "a merge of a merge")
    first, second = merged("Lee Loop"), merged("Lea Loup")
    planter.update("salesforce.contact", first, master_record_id=second)
    planter.update("salesforce.contact", second, master_record_id=first)
    gone = merged("Max Gone", sf_id("003", _NOBODY))
    issue = planter.key.issue
    for record in (first, second):
        issue("T5", "contact_merge_loop", "salesforce", "contact", record)
    issue("T5", "contact_merge_master_missing", "salesforce", "contact", gone)
    survivor = hubspot_contact(planter, "Pat Twine", property_email=f"pat@{HOST}")
    loser = hubspot_contact(planter, "Patty", _fivetran_deleted=True)
    planter.update(
        "hubspot.contact", survivor, property_hs_merged_object_ids=f"{loser};1"
    )
    source = ("hubspot", "contact", loser)
    is_contact(planter, source, f"hubspot:{survivor}", "merged in HubSpot")
    issue("R50", "contact_account_inferred", "hubspot", "contact", survivor)


def _billing_address(planter: Planter) -> None:
    """Send the invoices of one customer to a person."""
    customer, record, email = planter.build.rows(
        "select customer.id, contact.id, contact.email from stripe.customer"
        " inner join salesforce.contact on contact.email like '%2@%'"
        " and 'billing@' || split_part(contact.email, '@', 2) = customer.email"
        " order by customer.id limit 1"
    )[0]
    planter.update("stripe.customer", customer, email=email)
    source = ("stripe", "customer", customer)
    is_contact(planter, source, f"salesforce:{record}", "a person gets the invoices")
