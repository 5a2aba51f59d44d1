"""Customers whose health is beyond doubt, and one that says nothing."""

from __future__ import annotations

from orchestration.lib.demo_company.defects.person_records import meeting
from orchestration.lib.demo_company.defects.planter import Planter
from orchestration.lib.demo_company.ids import sf_id


def plant(planter: Planter) -> None:
    """Sharpen the signals of the anchors, and state their bands."""
    anchors = planter.build.rows(
        "select w.c, w.account_id, a.is_healthy from n.anchor as a"
        " inner join n.named as w on a.company = w.c order by w.c"
    )
    for company, record, is_healthy in anchors:
        _survey(planter, company, record, 10 if is_healthy else 0)
        if is_healthy:
            _meet(planter, company, record)
            _calm(planter, company)
        else:
            _neglect(planter, company, record)
        planter.key.fact(
            "R61",
            "fct_account_health",
            ("salesforce", "account", record),
            "health_band",
            "green" if is_healthy else "red",
            note="every signal says so",
        )
    silent = planter.account("Aldermoor Clocks Inc.", type="Customer")
    planter.key.fact(
        "T43",
        "fct_account_health",
        ("salesforce", "account", silent),
        "health_band",
        "unknown",
        note="a customer without any signal",
    )


def _survey(planter: Planter, company: int, record: str, score: int) -> None:
    """Replace recent answers by one that leaves no doubt."""
    planter.build.sql(
        "update surveys.survey_response set score = null, responded_at = null"
        " where account_id = ? and sent_at > getvariable('as_of') - interval 200 day",
        [record],
    )
    email = planter.build.rows(
        "select email from n.person where c = ? order by k limit 1", [company]
    )[0][0]
    planter.insert(
        "surveys.survey_response",
        id=f"nps-anchor-{company}",
        survey_type="nps",
        account_id=record,
        contact_email=email,
        score=score,
        sent_at=planter.at(32),
        responded_at=planter.at(31),
        _fivetran_synced=planter.synced,
    )


def _meet(planter: Planter, company: int, record: str) -> None:
    person = planter.build.rows(
        "select k from n.person where c = ? order by k limit 1", [company]
    )[0][0]
    meeting(planter, record, sf_id("003", person), 4)


def _calm(planter: Planter, company: int) -> None:
    """No recent tickets, no open invoices."""
    build = planter.build
    organization = 360_000_000 + company * 3
    build.sql(
        "update zendesk.ticket set created_at = created_at - interval 120 day,"
        " updated_at = updated_at - interval 120 day, status = 'solved'"
        " where requester_id in (select id from zendesk.user"
        " where organization_id = ?) and created_at >"
        " getvariable('as_of') - interval 110 day",
        [organization],
    )
    build.sql(
        "update stripe.invoice set status = 'paid', paid = true,"
        " amount_paid = total, amount_remaining = 0,"
        " status_transitions_paid_at = created + interval 1 day"
        " where subscription_id = stripe_id('sub_', ?) and status = 'open'",
        [company],
    )


def _neglect(planter: Planter, company: int, record: str) -> None:
    """Urgent tickets, silence, and nothing paid for a year."""
    build = planter.build
    for table, moment in (("task", "created_date"), ("event", "start_date_time")):
        build.sql(
            f"delete from salesforce.{table} where account_id = ?"
            f" and {moment} > getvariable('as_of') - interval 200 day",
            [record],
        )
    build.sql(
        "update stripe.invoice set status = 'open', paid = false, amount_paid = 0,"
        " amount_remaining = total, status_transitions_paid_at = null"
        " where subscription_id = stripe_id('sub_', ?)"
        " and created > getvariable('as_of') - interval 365 day",
        [company],
    )
    requester = build.rows(
        "select 370000000 + min(k) + 1 from n.person where c = ?", [company]
    )[0][0]
    for week in range(8):
        planter.insert(
            "zendesk.ticket",
            id=990_100_000 + company % 1_000 * 10 + week,
            organization_id=360_000_000 + company * 3,
            requester_id=requester,
            submitter_id=requester,
            subject="Cannot sign in",
            priority="urgent",
            status="open",
            created_at=planter.at(5 + 7 * week),
            updated_at=planter.at(5 + 7 * week),
            _fivetran_deleted=False,
            _fivetran_synced=planter.synced,
        )
