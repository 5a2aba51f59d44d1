"""A second HubSpot account beside the first, and custom fields."""

from __future__ import annotations

from pathlib import Path

from orchestration.lib.demo_company.build import Build
from orchestration.lib.demo_company.defects.planter import Planter
from orchestration.lib.demo_company.writer import copy

FOLDER = "hubspot@apac"
_TABLES = ("company", "deal", "deal_company")
_SECOND = 7_700_000_021
DEAL_AMOUNT = 5_000


def plant(planter: Planter) -> None:
    """Plant an org whose first company and deal have ids of the main org's."""
    _plant_custom_fields(planter)
    build, key = planter.build, planter.key
    build.sql(f'create schema "{FOLDER}"')
    for table in _TABLES:
        build.sql(
            f'create table "{FOLDER}".{table} as from hubspot.{table} where false'
        )
    build.sql(f'alter table "{FOLDER}".company add column property_store_count int')
    # Known to Salesforce too, so that no usage names it by its HubSpot id.
    first = build.rows(
        "select min(company_id) from n.named where in_hubspot and in_salesforce"
    )[0][0]
    deal = build.rows("select min(deal_id) from hubspot.deal")[0][0]
    for record, name, domain, parent in (
        (first, "Yarrawin Ceramics", "yarrawin-ceramics.com.au", None),
        (_SECOND, "Balgarra Timber", "balgarra-timber.com.au", first),
    ):
        planter.insert(
            f'"{FOLDER}".company',
            id=record,
            property_name=name,
            property_domain=domain,
            property_country="Australia",
            property_hs_parent_company_id=parent,
            property_store_count=12 if parent is None else None,
            is_deleted=False,
            property_createdate=planter.at(400),
            property_hs_lastmodifieddate=planter.at(30),
            _fivetran_deleted=False,
            _fivetran_synced=planter.synced,
        )
        planter.truth("hubspot", f"apac/{record}", planter.new_account())
    planter.insert(
        f'"{FOLDER}".deal',
        deal_id=deal,
        deal_pipeline_id="default",
        deal_pipeline_stage_id="closedwon",
        property_dealname="Yarrawin Ceramics - Kilns",
        property_amount=DEAL_AMOUNT,
        property_deal_currency_code="USD",
        is_deleted=False,
        property_closedate=planter.at(40),
        property_createdate=planter.at(90),
        property_hs_lastmodifieddate=planter.at(40),
        _fivetran_deleted=False,
        _fivetran_synced=planter.synced,
    )
    planter.insert(
        f'"{FOLDER}".deal_company', deal_id=deal, company_id=first, type_id=5
    )
    account = f"hubspot:apac/{first}"
    note = "id of a record in the main org"
    source = ("hubspot", "company", f"apac/{first}")
    key.fact("", "bridge_account_sources", source, "account_id", account, note=note)
    source = ("hubspot", "deal", f"apac/{deal}")
    key.fact("", "fct_opportunities", source, "account_id", account, note=note)
    key.fact("", "fct_opportunities", source, "amount", DEAL_AMOUNT, note=note)
    key.fact("", "fct_opportunities", source, "canonical_stage", "won", note=note)
    key.fact(
        "",
        "bridge_account_hierarchy",
        ("hubspot", "company", f"apac/{first}|apac/{_SECOND}"),
        "crm.depth",
        1,
        note="parent within the second org",
    )
    key.issue(
        "T48", "landing_column_unexpected", "hubspot", "company", "property_store_count"
    )
    source = ("hubspot", "company", f"apac/{first}|property_store_count")
    key.fact(
        "T48", "dim_account_custom_fields", source, "field_value", 12, note="custom"
    )


def _plant_custom_fields(planter: Planter) -> None:
    """Add a date that few accounts have, spelt as the API does."""
    planter.build.sql(
        'alter table salesforce.account add column "Partner_Since__c" date'
    )
    record = planter.build.rows("select min(id) from salesforce.account")[0][0]
    planter.update("salesforce.account", record, Partner_Since__c="2021-04-01")
    planter.key.issue(
        "T48", "landing_column_unexpected", "salesforce", "account", "partner_since_c"
    )
    source = ("salesforce", "account", f"{record}|partner_since_c")
    for column, value in (("field_value", "2021-04-01"), ("field_type", "date")):
        planter.key.fact(
            "T48", "dim_account_custom_fields", source, column, value, note="custom"
        )


def write(build: Build, out: Path, file_format: str) -> None:
    """Write the files of the second org beside those of the first."""
    folder = out / FOLDER
    folder.mkdir()
    for table in _TABLES:
        query = f'from "{FOLDER}".{table}'
        copy(build, query, folder / f"{table}.{file_format}", file_format)
