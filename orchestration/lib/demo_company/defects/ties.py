"""Records tied by too much, too little, or against somebody's word."""

from __future__ import annotations

from typing import Any

from orchestration.lib.demo_company.defects.account_issues import account_issue
from orchestration.lib.demo_company.defects.identity import same
from orchestration.lib.demo_company.defects.planter import Planter
from orchestration.lib.demo_company.ids import lei

# Numbers of their own: the seed of decisions names four of these accounts.
_FIRST_COMPANY = 8_500_000
_FIRST_ENTITY = 8_500_000
# One more than `cluster_alarm_records`.
_TYPED_OVER_AND_OVER = 13


def plant(planter: Planter) -> None:
    """Plant decisions, a contested record, a crowd and a transitive trap."""
    drawn = planter.next_company
    planter.next_company = _FIRST_COMPANY
    _decided(planter)
    _contested(planter)
    _crowd(planter)
    _parent_with_the_same_name(planter)
    planter.next_company = drawn


def _decided(planter: Planter) -> None:
    one = planter.account("Foxglove Organs Inc.", website="foxglove-organs.com")
    other = planter.account("Foxglove Organs Inc.", website="foxglove-organs.com")
    note = "a person says they are two firms"
    for record in (one, other):
        same(planter, "T14", record, f"salesforce:{record}", note)
    old = planter.account("Gannet Rope Works", website="gannet-rope.com")
    new = planter.account(
        "Halyard Marine Supply",
        true_account=planter.true_account("salesforce", old),
        website="halyard-marine.com",
    )
    note = "a person says they are one firm, renamed"
    same(planter, "T14", new, f"salesforce:{old}", note)


def _contested(planter: Planter) -> None:
    """Two legal entities of one name, and a record that is nearer to one."""
    values: dict[str, Any] = {"website": "gorsehill-quarries.com"}
    records = [
        planter.account(
            "Gorse Hill Quarries", lei_c=lei(_FIRST_ENTITY + number), **values
        )
        for number in range(2)
    ]
    planter.update("salesforce.account", records[0], phone="+1 (555) 010-7733")
    nearer = planter.account(
        "Gorse Hill Quarries",
        true_account=planter.true_account("salesforce", records[0]),
        phone="555 010 7733",
        **values,
    )
    note = "the phone number decides between two legal entities"
    same(planter, "T14", nearer, f"salesforce:{records[0]}", note)
    for record in records:
        same(planter, "T14", record, f"salesforce:{record}", "other legal entity")
        account_issue(planter, "T14", "account_cluster_contested", record)


def _crowd(planter: Planter) -> None:
    values: dict[str, Any] = {"website": "thistledown-bakery.com"}
    oldest = planter.at(1_200)
    first = planter.account("Thistledown Bakery Inc.", created_date=oldest, **values)
    number = planter.true_account("salesforce", first)
    for _ in range(_TYPED_OVER_AND_OVER - 1):
        planter.account("Thistledown Bakery, Inc.", true_account=number, **values)
    account_issue(planter, "T13", "account_cluster_alarm", first)


def _parent_with_the_same_name(planter: Planter) -> None:
    """Sales typed a parent: the two are not one, whatever they share."""
    values: dict[str, Any] = {"website": "ivybridge-cycles.com"}
    parent = planter.account("Ivybridge Cycles Inc.", **values)
    child = planter.account("Ivybridge Cycles Inc.", parent_id=parent, **values)
    note = "parent and child share name and domain"
    for record in (parent, child):
        same(planter, "E31", record, f"salesforce:{record}", note)
