"""Company names and the CRM's account and company records."""

from __future__ import annotations

from orchestration.lib.demo_company.account_sql import HUBSPOT, NAMES, SALESFORCE
from orchestration.lib.demo_company.build import Build
from orchestration.lib.demo_company.countries import COUNTRIES


def write(build: Build) -> None:
    """Name every company, then write salesforce.account and hubspot.company."""
    forms = [
        (country, number, form, spelling, code)
        for country, entry in enumerate(COUNTRIES)
        for number, (form, spelling, code) in enumerate(entry.forms)
    ]
    build.sql(
        "create table n.forms (country int, form int, legal_form varchar,"
        " other_spelling varchar, form_code varchar)"
    )
    build.con.executemany("insert into n.forms values (?, ?, ?, ?, ?)", forms)
    build.sql(NAMES)
    build.sql(SALESFORCE)
    build.sql(HUBSPOT)
