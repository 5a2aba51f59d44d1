"""What changed since the release before: accounts merged, split, renamed, lost."""

from __future__ import annotations

from typing import Any

from orchestration.lib.demo_company import carryover
from orchestration.lib.demo_company.defects.planter import Planter
from orchestration.lib.demo_company.ids import sf_id


def plant(planter: Planter) -> None:
    """Plant a past that differs from the present in one account of each kind."""
    merged = _merged(planter)
    moves = [merged, _split(planter), _moved(planter)]
    young, older = _renamed(planter)
    child = _orphan(planter)
    new = planter.account(
        "Ferncliff Bakery Inc",
        website="ferncliff-bakery.com",
        created_date=planter.at(3),
    )
    _expect(planter, new, "created")
    carryover.write(planter.build)
    for record, account in moves:
        _assign(planter, record, account)
    # HubSpot was connected after that release: its older company is new to us.
    planter.build.sql(
        "delete from carryover.account_source where source_system = 'hubspot'"
        " and source_record_id = ?",
        [str(older)],
    )
    _assign(planter, young, young)
    planter.insert(
        "carryover.account_parent",
        account_id=f"salesforce:{child}",
        parent_account_id=f"salesforce:{merged[0]}",
    )
    _retired(planter)
    _issues(planter)


def _merged(planter: Planter) -> tuple[str, str]:
    kept = planter.account(
        "Tidewell Pumps Inc",
        website="tidewell-pumps.com",
        created_date=planter.at(1_050),
    )
    eaten = planter.account(
        "Tidewell Pumps, Inc.",
        true_account=planter.true_account("salesforce", kept),
        website="https://www.tidewell-pumps.com",
        created_date=planter.at(500),
    )
    _expect(planter, eaten, "merged")
    return eaten, eaten


def _split(planter: Planter) -> tuple[str, str]:
    stays = planter.account("Harrowmere Glass Inc", website="harrowmere-glass.com")
    left = planter.account("Lumenfold Optics Inc", website="lumenfold-optics.com")
    _expect(planter, left, "split")
    return left, stays


def _moved(planter: Planter) -> tuple[str, str]:
    once = planter.account("Dunmorrow Paper Inc", website="dunmorrow-paper.com")
    home = planter.account(
        "Corvidale Printing Inc",
        website="corvidale-printing.com",
        created_date=planter.at(1_040),
    )
    mover = planter.account(
        "Corvidale Printing, Inc.",
        true_account=planter.true_account("salesforce", home),
        website="www.corvidale-printing.com",
        created_date=planter.at(400),
    )
    _expect(planter, mover, "record_moved")
    return mover, once


def _renamed(planter: Planter) -> tuple[str, int]:
    young = planter.account(
        "Brackwater Ferries Inc",
        website="brackwater-ferries.com",
        created_date=planter.at(600),
    )
    older = planter.company(
        "Brackwater Ferries Inc",
        true_account=planter.true_account("salesforce", young),
        property_domain="brackwater-ferries.com",
        property_createdate=planter.at(990),
    )
    _expect(planter, young, "renamed")
    _expect(planter, older, "record_moved")
    return young, older


def _orphan(planter: Planter) -> str:
    child = planter.account("Saltmarsh Valves Inc", website="saltmarsh-valves.com")
    _expect(planter, child, "orphaned")
    planter.key.issue("T6", "account_orphaned", "salesforce", "account", child)
    return child


def _retired(planter: Planter) -> None:
    gone = sf_id("001", planter.new_account() * 2)
    planter.insert(
        "carryover.account_source",
        source_system="salesforce",
        source_record_id=gone,
        account_id=f"salesforce:{gone}",
        match_rule="single_record",
        as_of_date=planter.at(carryover.AGE).date(),
    )
    _expect(planter, gone, "retired")


def _issues(planter: Planter) -> None:
    """One issue that was fixed since that release, and one fixed long before."""
    for days_ago, resolved in ((carryover.AGE, None), (90, planter.at(80).date())):
        record = f"fixed-{days_ago}"
        seen = planter.at(days_ago).date()
        planter.insert(
            "carryover.data_issue",
            issue_id=f"account_owner_missing:salesforce:account:{record}",
            evidence="no owner",
            first_seen_date=seen,
            last_opened_date=seen,
            resolved_date=resolved,
        )
        planter.key.fact(
            "R62",
            "data_issue_history",
            ("salesforce", "account", record),
            "resolved_date",
            resolved or planter.as_of,
            note="an issue that is not found any more",
        )


def _expect(planter: Planter, record: object, event_type: str) -> None:
    system = "salesforce" if isinstance(record, str) else "hubspot"
    table = "account" if system == "salesforce" else "company"
    planter.key.fact(
        "T6" if event_type == "orphaned" else "",
        "account_identity_events",
        (system, table, record),
        "event_type",
        event_type,
        note="what became of the account since the release before",
    )


def _assign(planter: Planter, record: Any, account: Any) -> None:
    """Let a record have belonged to another account."""
    planter.update(
        "carryover.account_source",
        record,
        "source_record_id",
        account_id=f"salesforce:{account}",
    )
