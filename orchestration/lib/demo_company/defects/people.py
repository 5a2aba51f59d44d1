"""Contacts, leads, tickets and surveys that hang in the air."""

from __future__ import annotations

from orchestration.lib.demo_company.defects.planter import Planter
from orchestration.lib.demo_company.ids import sf_id

_NOBODY = 3_000_000


def plant(planter: Planter) -> None:
    """Plant contacts and leads without account, tickets without organization."""
    key = planter.key
    no_role = "id not in (select contact_id from salesforce.opportunity_contact_role)"
    no_role += " and id not in (select converted_contact_id from salesforce.lead"
    no_role += " where converted_contact_id is not null)"
    contacts = planter.pick("salesforce.contact", no_role, 4)
    planter.update("salesforce.contact", contacts[0], account_id=None)
    planter.update(
        "salesforce.contact", contacts[1], account_id=sf_id("001", _NOBODY + 50)
    )
    for record in contacts[:2]:
        # An address at the company's domain would tell the account.
        planter.update(
            "salesforce.contact", record, email=f"{record.lower()}@gmail.com"
        )
        key.issue("R50", "contact_without_account", "salesforce", "contact", record)
    for record in contacts[2:]:
        planter.build.sql(
            "update salesforce.contact set account_id = left(account_id, 15)"
            " where id = ?",
            [record],
        )
        key.issue("T16", "account_id_truncated", "salesforce", "contact", record)

    leads = planter.pick("salesforce.lead", "is_converted", 2)
    planter.update("salesforce.lead", leads[0], converted_account_id=None)
    planter.update(
        "salesforce.lead", leads[1], converted_account_id=sf_id("001", _NOBODY + 51)
    )
    for record in leads:
        key.issue("R46", "lead_converted_without_account", "salesforce", "lead", record)

    requester = 379_000_001
    planter.insert(
        "zendesk.user",
        id=requester,
        name="Passing Visitor",
        email="visitor@harbour-visitors.com",
        role="end-user",
        active=True,
        created_at=planter.at(80),
        updated_at=planter.at(80),
        _fivetran_deleted=False,
        _fivetran_synced=planter.synced,
    )
    ticket = 990_000_001
    planter.insert(
        "zendesk.ticket",
        id=ticket,
        requester_id=requester,
        submitter_id=requester,
        subject="Where can I buy?",
        priority="low",
        status="solved",
        created_at=planter.at(80),
        updated_at=planter.at(79),
        _fivetran_deleted=False,
        _fivetran_synced=planter.synced,
    )
    key.issue("R43", "ticket_without_organization", "zendesk", "ticket", ticket)
    key.issue("R50", "contact_without_account", "zendesk", "user", requester)

    for kind, score in (("nps", 11), ("csat", 0)):
        where = f"survey_type = '{kind}' and score is not null"
        where += " and sent_at < getvariable('as_of') - interval 300 day"
        record = planter.pick("surveys.survey_response", where, 1)[0]
        planter.update("surveys.survey_response", record, score=score)
        key.issue("", "survey_score_out_of_range", "surveys", "survey_response", record)
