"""Company names and the CRM's account and company records."""

from __future__ import annotations

from orchestration.lib.demo_company import name_sql, noise, place_sql
from orchestration.lib.demo_company.account_sql import HUBSPOT, SALESFORCE
from orchestration.lib.demo_company.build import Build
from orchestration.lib.demo_company.companies import World
from orchestration.lib.demo_company.countries import COUNTRIES


def write(build: Build, world: World) -> None:
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
    for statement in (
        name_sql.MACROS,
        name_sql.STEMS,
        name_sql.SITES,
        place_sql.ADDRESSES,
        place_sql.IDENTIFIERS,
        name_sql.NAMES,
    ):
        build.sql(statement)
    noise.write(build, world)
    build.sql(SALESFORCE)
    build.sql(HUBSPOT)
