"""Ids of a source that may have several orgs carry the org from staging on."""

import re

import yaml

from tests.demo_build import ROOT

STAGING = ROOT / "models" / "staging"
# Ids that are no record of the org, and why.
WITHOUT_ORG = {
    "association_type_id": "HubSpot's own types are the same everywhere",
    "change_source_id": "names what changed a value, in no fixed form",
    "external_id": "a record of another system",
    "followup_ids": "a JSON array, as Zendesk sends it",
    "merged_ticket_ids": "a JSON array, as Zendesk sends it",
    "portal_id": "the HubSpot account itself",
    "salesforce_account_id": "names an account of another system, without its org",
    "tax_id": "what the state calls the company",
}
CALLS = ("{{ org_id(", "{{ org_ids(", "{{ org_salesforce_id(")


def sources_with_orgs() -> dict[str, list[str]]:
    """Tables that have the column source_org, and those that lack it, by source."""
    lacking: dict[str, list[str]] = {}
    for path in sorted(STAGING.glob("*/_*__sources.yml")):
        for source in yaml.safe_load(path.read_text())["sources"]:
            names = {
                table["name"]: {column["name"] for column in table["columns"]}
                for table in source["tables"]
            }
            if any("source_org" in columns for columns in names.values()):
                without = [
                    n for n, columns in names.items() if "source_org" not in columns
                ]
                lacking[source["name"]] = without
    return lacking


def bare_ids(sql: str) -> list[str]:
    """Id columns of a staging model that are taken as they come."""
    one_line = re.sub(r"\n\s+as (\w+_ids?),", r" as \1,", sql)
    found = re.findall(r"^ {8}(.*\bas )?(\w+_ids?),$", one_line, re.MULTILINE)
    return [name for expression, name in found if not expression.startswith(CALLS)]


def test_all_tables_of_a_source_have_orgs_or_none() -> None:
    lacking = sources_with_orgs()
    lacking.pop("landing")
    assert {"hubspot", "salesforce", "zendesk"} <= set(lacking)
    assert not {source: tables for source, tables in lacking.items() if tables}


def test_every_id_carries_its_org() -> None:
    folders = set(sources_with_orgs()) - {"landing"}
    files = [path for name in folders for path in (STAGING / name).glob("*.sql")]
    found = {path.name: bare_ids(path.read_text()) for path in files}
    assert not {
        name: wrong
        for name, ids in found.items()
        if (wrong := [name for name in ids if name not in WITHOUT_ORG])
    }
    met = {name for ids in found.values() for name in ids}
    assert met == set(WITHOUT_ORG), "no longer an exception: drop it from the list"


def test_a_bare_id_is_found() -> None:
    sql = (
        "        {{ org_id('id') }} as deal_id,\n"
        "        {{ org_salesforce_id('a_very_long_name') }}\n"
        "            as account_id,\n"
        "        stage_id,\n"
        "        cast(owner_id as string) as owner_id,\n"
        "        {{ salesforce_id('user_id') }} as user_id,\n"
    )
    assert bare_ids(sql) == ["stage_id", "owner_id", "user_id"]
