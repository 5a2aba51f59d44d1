"""Opportunities and deals tied to no account, or to several."""

from __future__ import annotations

from orchestration.lib.demo_company.defects.opportunity_issues import (
    OPEN,
    OPPORTUNITY,
    opportunity_issue,
)
from orchestration.lib.demo_company.defects.planter import Planter
from orchestration.lib.demo_company.ids import sf_id

_NOBODY = 3_000_000


def plant(planter: Planter) -> None:
    """Plant opportunities whose account is missing, cut short or unclear."""
    build = planter.build
    records = planter.pick(OPPORTUNITY, OPEN, 2)
    planter.update(OPPORTUNITY, records[0], account_id=None)
    planter.update(OPPORTUNITY, records[1], account_id=sf_id("001", _NOBODY + 70))
    for record in records:
        opportunity_issue(planter, "T5", "opportunity_without_account", record)
    deal = planter.pick("hubspot.deal", "not property_hs_is_closed", 1, "deal_id")[0]
    build.sql("delete from hubspot.deal_company where deal_id = ?", [deal])
    opportunity_issue(planter, "T5", "opportunity_without_account", deal)
    # One account id differs from another account's only by case.
    twins = build.rows(
        "select id from salesforce.opportunity where account_id in ("
        " select a.id from salesforce.account as a inner join salesforce.account as b"
        " on lower(left(a.id, 15)) = lower(left(b.id, 15)) and a.id <> b.id)"
        " order by md5(id) limit 1"
    )
    twin = planter.pick(OPPORTUNITY, f"id = '{twins[0][0]}'", 1)
    for record in twin + planter.pick(OPPORTUNITY, "account_id is not null", 1):
        account = build.rows(
            "select account_id from salesforce.opportunity where id = ?", [record]
        )[0][0]
        planter.update(OPPORTUNITY, record, account_id=account[:15])
        opportunity_issue(planter, "T16", "account_id_truncated", record)
        planter.key.fact(
            "T16",
            "fct_opportunities",
            ("salesforce", "opportunity", record),
            "account_id",
            f"salesforce:{account}",
            note="the account that holds this record",
        )
    several = planter.pick("hubspot.deal", "true", 2, "deal_id")
    for deal, has_primary in zip(several, (False, True), strict=True):
        _link_others(planter, deal, has_primary)


def _link_others(planter: Planter, deal: int, has_primary: bool) -> None:
    """Link a deal to two more companies, with or without a primary one."""
    build = planter.build
    if not has_primary:
        build.sql(
            "delete from hubspot.deal_company where deal_id = ? and type_id = 5", [deal]
        )
    others = build.rows(
        "select id from hubspot.company where not is_deleted and id not in"
        " (select company_id from hubspot.deal_company where deal_id = ?)"
        " and id < 9100100000 order by md5(id::varchar) limit 2",
        [deal],
    )
    for (company,) in others:
        planter.insert(
            "hubspot.deal_company",
            deal_id=deal,
            company_id=company,
            type_id=341,
            category="HUBSPOT_DEFINED",
            _fivetran_synced=planter.synced,
        )
    if not has_primary:
        opportunity_issue(planter, "T11", "deal_without_primary_company", deal)
        return
    primary = build.rows(
        "select company_id from hubspot.deal_company where deal_id = ? and type_id = 5",
        [deal],
    )[0][0]
    planter.key.fact(
        "T11",
        "fct_opportunities",
        ("hubspot", "deal", deal),
        "account_id",
        f"hubspot:{primary}",
        note="the account that holds this record: one row, on the primary company",
    )
