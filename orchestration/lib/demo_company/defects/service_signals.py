"""Answers given twice, and silence that is not the same as no use."""

from __future__ import annotations

from orchestration.lib.demo_company.build import Build
from orchestration.lib.demo_company.defects import service_records as records
from orchestration.lib.demo_company.defects.person_records import contact
from orchestration.lib.demo_company.defects.planter import Planter
from orchestration.lib.demo_company.ids import sf_id


def plant(planter: Planter) -> None:
    """Plant a contact who answered twice, and a feed that counts nothing."""
    name = "Pellworth Dairies"
    record = records.customer(planter, f"{name} Inc.", [(60, 500, 0)])
    planter.build.sql("create table n.zero_feed as select ? as account_id", [record])
    _answers(planter, record)
    for column, value in (
        ("feed_state", "reporting"),
        ("is_unused", "true"),
        ("adoption_rate", 0),
    ):
        _adoption(planter, record, column, value, "its feed says that nobody uses it")
    for (silent,) in planter.build.rows("from n.dead_feed order by account_id"):
        for column, value in (("feed_state", "silent"), ("adoption_rate", "")):
            _adoption(planter, silent, column, value, "its feed says nothing")


def _adoption(
    planter: Planter, record: str, column: str, value: object, note: str
) -> None:
    is_salesforce = len(record) == len(sf_id("001", 0))
    source = ("salesforce" if is_salesforce else "hubspot", "account", record)
    planter.key.fact("T43", "account_adoption", source, column, value, note=note)


def _answers(planter: Planter, record: str) -> None:
    """Ask three contacts; the first takes back what she said before."""
    emails = []
    for first in ("Nessa", "Odalys", "Piers"):
        email = f"{first.lower()}@pellworth-dairies.com"
        contact(planter, record, f"{first} Pellworth", email=email)
        emails.append(email)
    for number, (email, score, days) in enumerate(
        (
            (emails[0], 2, 60),
            (emails[0], 9, 20),
            (emails[1], 10, 22),
            (emails[2], 7, 24),
        )
    ):
        survey = f"nps-twice-{number}"
        planter.insert(
            "surveys.survey_response",
            id=survey,
            survey_type="nps",
            account_id=record,
            contact_email=email,
            score=score,
            sent_at=planter.at(days + 1),
            responded_at=planter.at(days),
            _fivetran_synced=planter.synced,
        )
        planter.key.fact(
            "R91",
            "fct_survey_responses",
            ("surveys", "survey_response", survey),
            "is_latest_of_contact",
            "false" if number == 0 else "true",
            note="the last answer of a contact counts",
        )
    source = ("salesforce", "account", record)
    for column, value in (("nps.respondent_count", 3), ("nps.nps", "66.6667")):
        planter.key.fact(
            "R91",
            "satisfaction_scores",
            source,
            column,
            value,
            note="survey_type.column; two of three, once each",
        )


def plant_usage(build: Build) -> None:
    """Report days on which nobody used what is paid for."""
    build.sql(
        "insert into usage.daily_usage select z.account_id,"
        " getvariable('as_of') - d::int, 'PLAN', 0, 60, 0, 0, synced()"
        " from n.zero_feed as z cross join range(0, 40) as v (d)"
    )
