"""Who is who: duplicates that must merge and look-alikes that must not."""

from __future__ import annotations

from typing import Any

from orchestration.lib.demo_company.defects.planter import Planter

_GERMANY: dict[str, Any] = {"billing_country": "Germany", "billing_country_code": "DE"}
_JAPAN: dict[str, Any] = {"billing_country": "Japan", "billing_country_code": "JP"}


def plant(planter: Planter) -> None:
    """Plant duplicates, look-alikes, merges and a deep chain."""
    _duplicates(planter)
    _look_alikes(planter)
    _company_merges(planter)
    _deep_chain(planter)


def same(
    planter: Planter, trap: str, record: object, as_record: str, note: str
) -> None:
    """Expect a record on the account that holds another record."""
    system = "salesforce" if isinstance(record, str) else "hubspot"
    planter.key.fact(
        trap,
        "bridge_account_sources",
        (system, "account" if system == "salesforce" else "company", record),
        "account_id",
        as_record,
        note=note,
    )


def _duplicates(planter: Planter) -> None:
    first = planter.account(
        "Kestrelby Inc", website="kestrelby.com", created_date=planter.at(1_050)
    )
    number = planter.true_account("salesforce", first)
    for name, website in (
        ("Kestrelby, Inc.", "https://www.kestrelby.com/en"),
        ("KESTRELBY Incorporated", None),
    ):
        record = planter.account(name, true_account=number, website=website)
        same(planter, "R69", record, f"salesforce:{first}", "one firm typed thrice")
    japanese = planter.account(
        "株式会社ほしかげ精機", website="hoshikage-seiki.co.jp", **_JAPAN
    )
    company = planter.company(
        "ほしかげ精機 株式会社",
        true_account=planter.true_account("salesforce", japanese),
        property_domain="hoshikage-seiki.co.jp",
        property_country="Japan",
    )
    same(planter, "T15", company, f"salesforce:{japanese}", "a name without Latin")


def _look_alikes(planter: Planter) -> None:
    alone = []
    for name, website in (
        ("Lindwurm Technik GmbH", "lindwurm-technik.de"),
        ("Lindwurm Technik AG", "lindwurm-ag.de"),
    ):
        record = planter.account(name, website=website, **_GERMANY)
        alone.append((record, "E32", "same name, other legal form"))
    for country, code, website in (
        ("United States", "US", "marlowe-pens.com"),
        ("United Kingdom", "GB", "marlowe-pens.co.uk"),
    ):
        record = planter.account(
            "Marlowe Pens",
            website=website,
            billing_country=country,
            billing_country_code=code,
        )
        alone.append((record, "E32", "same name, other country"))
    parent = planter.account("Northgate Tiles Inc.", website="northgate-tiles.com")
    child = planter.account(
        "Oakum Roofing LLC", website="northgate-tiles.com", parent_id=parent
    )
    alone += [(parent, "E31", "shares a domain"), (child, "E31", "shares a domain")]
    for record, trap, note in alone:
        same(planter, trap, record, f"salesforce:{record}", f"{note}: stays apart")


def _company_merges(planter: Planter) -> None:
    survivor = planter.company("Pemberly Lamps Inc.", property_domain="pemberly.com")
    loser = planter.company(
        "Pemberley Lighting",
        true_account=planter.true_account("hubspot", survivor),
        is_deleted=True,
        _fivetran_deleted=True,
    )
    planter.update(
        "hubspot.company",
        survivor,
        property_hs_merged_object_ids=f"{loser};9990000777",
        property_createdate=planter.at(1_100),
    )
    same(planter, "T5", loser, f"hubspot:{survivor}", "merged in HubSpot")
    # A deal merged into another leaves its id behind, and its row deleted.
    deals = planter.pick("hubspot.deal", "property_hs_is_closed", 1, "deal_id")
    merged = 43_900_000
    build = planter.build
    build.sql(
        "insert into hubspot.deal select * replace (? as deal_id, true as is_deleted,"
        " true as _fivetran_deleted) from hubspot.deal where deal_id = ?",
        [merged, deals[0]],
    )
    planter.insert(
        "hubspot.merged_deal",
        deal_id=deals[0],
        merged_deal_id=merged,
        _fivetran_synced=planter.synced,
    )


def _deep_chain(planter: Planter) -> None:
    chain: list[str] = []
    for part in ("Holding", "Europe", "Iberia", "Lisbon", "Harbour"):
        parent = chain[-1] if chain else None
        chain.append(planter.account(f"Quayside {part} Inc.", parent_id=parent))
    for depth, record in enumerate(chain):
        planter.key.fact(
            "E27",
            "bridge_account_hierarchy",
            ("salesforce", "account", f"{chain[0]}|{record}"),
            "crm.depth",
            depth,
            note="ancestor|descendant, hierarchy crm",
        )
