"""Accounts: owners, names and domains gone wrong."""

from __future__ import annotations

from orchestration.lib.demo_company.defects.account_issues import account_issue
from orchestration.lib.demo_company.defects.planter import Planter
from orchestration.lib.demo_company.ids import sf_id

_NOBODY = 3_000_000


def plant(planter: Planter) -> None:
    """Plant names and domains that identify nobody, and missing owners."""
    _names(planter)
    _owners(planter)


def _names(planter: Planter) -> None:
    for name in ("Calloway Tailors", "Dunmore Beekeeping", "Elverton Stables"):
        record = planter.account(name, website="www.gmail.com")
        account_issue(planter, "T13", "account_domain_free_mail", record)
        planter.key.fact(
            "T13",
            "bridge_account_sources",
            ("salesforce", "account", record),
            "account_id",
            f"salesforce:{record}",
            note="a free-mail domain ties nobody",
        )
    company = planter.company("Fernhill Pottery", property_domain="gmx.de")
    account_issue(planter, "T13", "account_domain_free_mail", company)
    nameless = planter.account(
        "GmbH", billing_country="Germany", billing_country_code="DE"
    )
    account_issue(planter, "E32", "account_name_not_matchable", nameless)
    account_issue(
        planter,
        "E32",
        "account_name_not_matchable",
        planter.company("Limited", property_country="United Kingdom"),
    )
    for name in ("Billing Test Account", "Orchard Sandbox"):
        record = planter.account(name)
        account_issue(planter, "T50", "account_test_record", record)


def _owners(planter: Planter) -> None:
    inactive = planter.build.rows(
        'select min(id) from salesforce."user" where not is_active'
    )[0][0]
    for name in ("Garrowby Print Inc.", "Hollins Freight Inc."):
        record = planter.account(name, owner_id=inactive)
        account_issue(planter, "T51", "account_owner_inactive", record)
    for name, owner in (
        ("Inverlea Seeds Inc.", None),
        ("Jessamine Labs Inc.", sf_id("005", _NOBODY)),
    ):
        record = planter.account(name, owner_id=owner)
        account_issue(planter, "R65", "account_owner_missing", record)
