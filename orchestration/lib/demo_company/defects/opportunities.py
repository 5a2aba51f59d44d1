"""Opportunities and deals with impossible or contradictory values."""

from __future__ import annotations

import datetime as dt

from orchestration.lib.demo_company.defects.opportunity_issues import (
    OPEN,
    OPPORTUNITY,
    opportunity_issue,
)
from orchestration.lib.demo_company.defects.planter import Planter
from orchestration.lib.demo_company.ids import sf_id

_LAST = (
    "id = (select max_by(id, created_date) from salesforce.opportunity_history"
    " where opportunity_id = ?)"
)


def plant(planter: Planter) -> None:
    """Plant values, stages and histories that cannot be right."""
    _values(planter)
    _stages(planter)
    _histories(planter)


def _values(planter: Planter) -> None:
    build = planter.build
    record = planter.pick(OPPORTUNITY, OPEN, 1)[0]
    planter.update(OPPORTUNITY, record, currency_iso_code="CHF")
    planter.update(
        "salesforce.opportunity_history",
        record,
        "opportunity_id",
        currency_iso_code="CHF",
    )
    opportunity_issue(planter, "T17", "opportunity_rate_missing", record)
    deal = planter.pick("hubspot.deal", "true", 1, "deal_id")[0]
    planter.update("hubspot.deal", deal, "deal_id", property_deal_currency_code="CHF")
    opportunity_issue(planter, "T17", "opportunity_rate_missing", deal)

    past = planter.as_of - dt.timedelta(days=12)
    for record in planter.pick(OPPORTUNITY, OPEN, 2):
        planter.update(OPPORTUNITY, record, close_date=past)
        build.sql(
            f"update salesforce.opportunity_history set close_date = ? where {_LAST}",
            [past, record],
        )
        opportunity_issue(planter, "R32", "opportunity_close_date_past", record)
    deal = planter.pick("hubspot.deal", "not property_hs_is_closed", 1, "deal_id")[0]
    planter.update(
        "hubspot.deal", deal, "deal_id", property_closedate=planter.at(12, 17)
    )
    build.sql(
        "update hubspot.deal_property_history set value = ?"
        " where deal_id = ? and name = 'closedate'",
        [planter.at(12, 17).strftime("%Y-%m-%dT%H:%M:%SZ"), deal],
    )
    opportunity_issue(planter, "R32", "opportunity_close_date_past", deal)

    for record, amount in zip(
        planter.pick(OPPORTUNITY, "is_closed and currency_iso_code = 'USD'", 2),
        (1, -500),
        strict=True,
    ):
        planter.update(OPPORTUNITY, record, amount=amount)
        build.sql(
            f"update salesforce.opportunity_history set amount = ? where {_LAST}",
            [amount, record],
        )
        opportunity_issue(planter, "T39", "opportunity_amount_implausible", record)
    record = planter.pick(OPPORTUNITY, OPEN, 1)[0]
    planter.update(OPPORTUNITY, record, probability=150)
    opportunity_issue(planter, "T25", "opportunity_probability_out_of_range", record)
    record = planter.pick(OPPORTUNITY, OPEN, 1)[0]
    inactive = build.rows('select max(id) from salesforce."user" where not is_active')
    planter.update(OPPORTUNITY, record, owner_id=inactive[0][0])
    opportunity_issue(planter, "T51", "opportunity_owner_inactive", record)


def _stages(planter: Planter) -> None:
    record = planter.pick(OPPORTUNITY, OPEN, 1)[0]
    planter.update(OPPORTUNITY, record, stage_name="Verbal Agreement")
    planter.build.sql(
        "update salesforce.opportunity_history set stage_name = 'Verbal Agreement'"
        f" where {_LAST}",
        [record],
    )
    opportunity_issue(planter, "T26", "opportunity_stage_unmapped", record)
    deal = planter.pick("hubspot.deal", "not property_hs_is_closed", 1, "deal_id")[0]
    stage = "999000111"
    planter.update("hubspot.deal", deal, "deal_id", deal_pipeline_stage_id=stage)
    planter.build.sql(
        "update hubspot.deal_stage set value = ? where deal_id = ?"
        " and _fivetran_active",
        [stage, deal],
    )
    opportunity_issue(planter, "T26", "opportunity_stage_unmapped", deal)


def _histories(planter: Planter) -> None:
    record = planter.pick(OPPORTUNITY, "is_closed", 1)[0]
    early = sf_id("008", planter.number())
    planter.build.sql(
        "insert into salesforce.opportunity_history select * replace (? as id,"
        " created_date - interval 10 day as created_date)"
        " from salesforce.opportunity_history where opportunity_id = ?"
        " order by created_date limit 1",
        [early, record],
    )
    planter.key.issue(
        "T49",
        "opportunity_history_before_creation",
        "salesforce",
        "opportunity_history",
        early,
    )
    record = planter.pick(OPPORTUNITY, "is_closed and amount > 20000", 1)[0]
    planter.build.sql(
        "update salesforce.opportunity set amount = amount + 1000 where id = ?",
        [record],
    )
    opportunity_issue(planter, "T31", "opportunity_history_mismatch", record)
    record = planter.pick(OPPORTUNITY, f"{OPEN} and stage_name <> 'Needs Analysis'", 1)[
        0
    ]
    planter.update(OPPORTUNITY, record, stage_name="Needs Analysis")
    opportunity_issue(planter, "T31", "opportunity_history_mismatch", record)
    deal = planter.pick(
        "hubspot.deal",
        "not property_hs_is_closed and deal_pipeline_stage_id <> 'contractsent'",
        1,
        "deal_id",
    )[0]
    planter.update(
        "hubspot.deal", deal, "deal_id", deal_pipeline_stage_id="contractsent"
    )
    opportunity_issue(planter, "T31", "opportunity_history_mismatch", deal)
