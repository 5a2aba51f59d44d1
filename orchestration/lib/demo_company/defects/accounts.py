"""Accounts: merges and parents gone wrong."""

from __future__ import annotations

from orchestration.lib.demo_company.defects.account_issues import account_issue
from orchestration.lib.demo_company.defects.planter import Planter
from orchestration.lib.demo_company.ids import sf_id

_NOBODY = 3_000_000


def plant(planter: Planter) -> None:
    """Plant merges and parents that lead nowhere, or in circles."""
    _merges(planter)
    _parents_missing(planter)
    _cycles(planter)
    _parents_gone(planter)


def _merges(planter: Planter) -> None:
    lost = planter.account(
        "Ostwick Freight Inc.",
        is_deleted=True,
        master_record_id=sf_id("001", _NOBODY),
    )
    account_issue(planter, "T5", "account_merge_master_missing", lost)
    one = planter.account("Pallgrave Tools LLC", is_deleted=True)
    other = planter.account(
        "Pallgrave Tools LLC",
        true_account=planter.true_account("salesforce", one),
        is_deleted=True,
        master_record_id=one,
    )
    planter.update("salesforce.account", one, master_record_id=other)
    for record in (one, other):
        account_issue(planter, "T5", "account_merge_loop", record)


def _parents_missing(planter: Planter) -> None:
    for number, name in enumerate(("Quillmere Glass Inc.", "Ravelin Cables LLC")):
        record = planter.account(name, parent_id=sf_id("001", _NOBODY + 1 + number))
        account_issue(planter, "T4", "account_parent_missing", record)
    company = planter.company(
        "Sandhorst Optik Corp.", property_hs_parent_company_id=9_990_000_001
    )
    account_issue(planter, "E28", "account_parent_missing", company)
    own = planter.account("Tarnbeck Dairy Inc.")
    planter.update("salesforce.account", own, parent_id=own)
    account_issue(planter, "T4", "account_parent_self", own)
    same = planter.company("Umberfield Prints LLC")
    planter.update("hubspot.company", same, property_hs_parent_company_id=same)
    account_issue(planter, "E2", "account_parent_self", same)


def _cycles(planter: Planter) -> None:
    for names in (
        ("Varkell Pumps Inc.", "Varkell Valves Inc."),
        ("Wendover Alloys Inc.", "Wendover Castings Inc.", "Wendover Fittings Inc."),
    ):
        records = [planter.account(name) for name in names]
        for record, parent in zip(records, records[1:] + records[:1], strict=True):
            planter.update("salesforce.account", record, parent_id=parent)
            account_issue(planter, "T3", "account_parent_cycle", record)
    pair = [planter.company(f"Yarrowdale {part} Inc.") for part in ("Mills", "Wool")]
    for company, above in zip(pair, pair[::-1], strict=True):
        planter.update("hubspot.company", company, property_hs_parent_company_id=above)
        account_issue(planter, "E3", "account_parent_cycle", company)


def _parents_gone(planter: Planter) -> None:
    deleted = planter.account("Zellwick Group Services Inc.", is_deleted=True)
    child = planter.account("Zellwick Catering Inc.", parent_id=deleted)
    account_issue(planter, "E28", "account_parent_deleted", child)
    gone = planter.company(
        "Abbotsfeld Homes Inc.", is_deleted=True, _fivetran_deleted=True
    )
    left = planter.company(
        "Abbotsfeld Gardens Inc.", property_hs_parent_company_id=gone
    )
    account_issue(planter, "E28", "account_parent_deleted", left)

    survivor = planter.account("Birkensee Chemicals Inc.")
    loser = planter.account(
        "Birkensee Chem Inc.",
        true_account=planter.true_account("salesforce", survivor),
        is_deleted=True,
        master_record_id=survivor,
    )
    orphan = planter.account("Birkensee Paints Inc.", parent_id=loser)
    account_issue(planter, "T6", "account_parent_merged", orphan)
    planter.key.fact(
        "T6",
        "bridge_account_hierarchy",
        ("salesforce", "account", f"{survivor}|{orphan}"),
        "crm.depth",
        1,
        note="ancestor|descendant, hierarchy crm: re-pointed to the survivor",
    )
