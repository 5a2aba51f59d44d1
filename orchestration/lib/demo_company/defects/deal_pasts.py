"""Deals whose past is told by changes of fields, or by earlier loads alone."""

from __future__ import annotations

import datetime as dt
from typing import Any

from orchestration.lib.demo_company.defects import orgs
from orchestration.lib.demo_company.defects.planter import Planter
from orchestration.lib.demo_company.ids import sf_id

# Days before the last day, field, value before and value after.
Change = tuple[int, str, str, str]


def plant(planter: Planter) -> None:
    """Plant deals of which no history of the CRM tells what they were."""
    account = planter.account("Ottershaw Lighting Inc.")
    _untold(planter, account)
    _pulled_in_then_lost(planter, account)


def _untold(planter: Planter, account: str) -> None:
    changes = [
        (150, "StageName", "Prospecting", "Proposal/Price Quote"),
        (120, "Amount", "40000", "50000"),
        (110, "StageName", "Proposal/Price Quote", "Qualification"),
        (100, "StageName", "Qualification", "Closed Won"),
        (100, "ForecastCategoryName", "Pipeline", "Closed"),
    ]
    record = _deal(
        planter,
        account,
        200,
        changes,
        stage_name="Closed Won",
        amount=50_000,
        forecast_category="Closed",
        close_date=planter.at(100).date(),
        is_closed=True,
        is_won=True,
        probability=100,
    )
    note = "no OpportunityHistory: its field history tells its past"
    fact = planter.key.fact
    source = ("salesforce", "opportunity", record)
    versions = "fct_opportunity_versions"
    fact("T31", versions, source, "history_source", "field_history", note=note)
    for number, column, value in (
        (1, "stage_name", "Prospecting"),
        (1, "duration_days", "50.000000"),
        (1, "skipped_stage_count", 1),
        (2, "duration_days", "40.000000"),
        (2, "is_regression", "true"),
        (3, "next_canonical_stage", "won"),
    ):
        visit = ("salesforce", "opportunity", f"{record}|{number}")
        fact("T27", "fct_stage_visits", visit, column, value, note=note)


def _pulled_in_then_lost(planter: Planter, account: str) -> None:
    later = planter.as_of + dt.timedelta(days=60)
    changes = [
        (40, "CloseDate", str(later), str(planter.at(20).date())),
        (20, "StageName", "Negotiation/Review", "Closed Lost"),
    ]
    record = _deal(
        planter,
        account,
        180,
        changes,
        stage_name="Closed Lost",
        amount=30_000,
        forecast_category="Omitted",
        close_date=planter.at(20).date(),
        is_closed=True,
        is_won=False,
        probability=0,
        loss_reason_c="Price",
    )
    quarter = f"FY{planter.as_of.year}-Q{(planter.as_of.month + 2) // 3}"
    for movement, amount in (("pulled_in", "30000.00"), ("lost", "-30000.00")):
        planter.key.fact(
            "T27",
            "fct_pipeline_walk",
            ("salesforce", "opportunity", f"{record}|{movement}"),
            f"{quarter}.amount",
            amount,
            note="pulled in and then lost within the quarter: both show",
        )


def plant_loads(planter: Planter) -> None:
    """Let earlier runs have seen a deal as a proposal of which HubSpot kept nothing."""
    number, created, modified, stage = planter.build.rows(
        "select deal_id, property_createdate, property_hs_lastmodifieddate,"
        f' deal_pipeline_stage_id from "{orgs.FOLDER}".deal'
    )[0]
    deal = f"apac/{number}"
    for since, held, amount in (
        (created, "contractsent", 4_000),
        (modified, stage, orgs.DEAL_AMOUNT),
    ):
        planter.insert(
            "carryover.opportunity_version",
            opportunity_id=f"hubspot:{deal}",
            valid_from=since,
            stage_id=f"hubspot:apac/{held}",
            amount_native=amount,
            currency_code="USD",
            close_date=modified.date(),
            as_of_date=planter.build.rows("select getvariable('past_date')")[0][0],
        )
    note = "only earlier loads tell what it was"
    fact = planter.key.fact
    source = ("hubspot", "deal", deal)
    versions = "fct_opportunity_versions"
    fact("T31", versions, source, "history_source", "loads", note=note)
    visit = ("hubspot", "deal", f"{deal}|1")
    for column, value in (
        ("canonical_stage", "proposal"),
        ("duration_days", "50.000000"),
    ):
        fact("T31", "fct_stage_visits", visit, column, value, note=note)


def _deal(
    planter: Planter,
    account: str,
    created: int,
    changes: list[Change],
    **values: Any,
) -> str:
    """Insert an opportunity with a field history and no other."""
    number = planter.number()
    record = sf_id("006", number)
    row: dict[str, Any] = {
        "id": record,
        "account_id": account,
        "name": f"Planned deal {number}",
        "type": "New Business",
        "currency_iso_code": "USD",
        "is_deleted": False,
        "owner_id": sf_id("005", 4),
        "created_date": planter.at(created),
        "last_modified_date": planter.at(changes[-1][0]),
        "system_modstamp": planter.at(changes[-1][0]),
        "_fivetran_synced": planter.synced,
    }
    row["forecast_category_name"] = values["forecast_category"]
    planter.insert("salesforce.opportunity", **{**row, **values})
    for days, field, old, new in changes:
        planter.insert(
            "salesforce.opportunity_field_history",
            id=sf_id("017", planter.number()),
            opportunity_id=record,
            created_by_id=row["owner_id"],
            created_date=planter.at(days),
            field=field,
            old_value=old,
            new_value=new,
            is_deleted=False,
            _fivetran_synced=planter.synced,
        )
    return record
