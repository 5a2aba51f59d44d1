"""Accounts that change their place: new parents, joint ventures, silent holdings."""

from __future__ import annotations

from typing import Any

from orchestration.lib.demo_company.defects.planter import Planter
from orchestration.lib.demo_company.defects.register import Register
from orchestration.lib.demo_company.ids import sf_id

# Numbers of their own, so that what is drawn before them stays as it is.
_FIRST_COMPANY = 8_700_000
_FIRST_ENTITY = 30_000
_OPEN_END = "9999-12-31"
_BRIDGE = "bridge_account_hierarchy"
_ROLLUPS = "account_family_rollups"
_BRITISH_ENTITY = {
    "Entity.LegalAddress.City": "London",
    "Entity.LegalAddress.Country": "GB",
    "Entity.HeadquartersAddress.Country": "GB",
    "Entity.LegalJurisdiction": "GB",
    "Entity.LegalForm.EntityLegalFormCode": "H0PO",
}
_BRITISH_ACCOUNT: dict[str, Any] = {
    "billing_country": "United Kingdom",
    "billing_country_code": "GB",
}


def plant(planter: Planter) -> None:
    """Plant what a tree of one day and one parent gets wrong."""
    planter.build.sql(
        """
        create table if not exists hubspot.company_property_history (
            company_id bigint, name varchar, value varchar, source varchar,
            source_id varchar, timestamp timestamp, _fivetran_synced timestamp
        )
        """
    )
    drawn = planter.next_company
    planter.next_company = _FIRST_COMPANY
    register = Register(planter)
    register.count = _FIRST_ENTITY
    _sold(planter)
    _adopted(planter)
    _joint_venture(planter, register)
    _silent_holding(planter, register)
    planter.next_company = drawn


def _sold(planter: Planter) -> None:
    """Plant a Salesforce account that went from one group to another."""
    first, second = (
        planter.account(f"{name} Inc.") for name in ("Oldhaven Group", "Newbrook Group")
    )
    sold = planter.account("Lindmoor Filters Inc.", parent_id=second)
    for data_type, old, new in (
        ("Text", "Oldhaven Group Inc.", "Newbrook Group Inc."),
        ("EntityId", first, second),
    ):
        planter.insert(
            "salesforce.account_history",
            id=sf_id("017", planter.number()),
            account_id=sold,
            field="Parent",
            data_type=data_type,
            old_value=old,
            new_value=new,
            created_by_id=sf_id("005", 0),
            created_date=planter.at(200),
            is_deleted=False,
            _fivetran_synced=planter.synced,
        )
    moved = planter.at(200).date()
    note = "ancestor|descendant: its first parent sold it"
    for parent, column, day in (
        (first, "valid_to", moved),
        (second, "valid_from", moved),
        (second, "valid_to", _OPEN_END),
    ):
        pair = ("salesforce", "account", f"{parent}|{sold}")
        planter.key.fact("R10", _BRIDGE, pair, f"crm.{column}", day, note=note)


def _adopted(planter: Planter) -> None:
    """Plant a HubSpot company that has had a parent for a while only."""
    above = planter.company("Marram Group Inc.")
    below = planter.company("Marram Lighting Inc.", property_hs_parent_company_id=above)
    for days, value in ((150, str(above)), (120, ""), (90, str(above))):
        planter.insert(
            "hubspot.company_property_history",
            company_id=below,
            name="hs_parent_company_id",
            value=value,
            source="CRM_UI",
            source_id="userId:7",
            timestamp=planter.at(days),
            _fivetran_synced=planter.synced,
        )
    # Two spells: the answer key names the days on which each begins.
    planter.key.fact(
        "R10",
        "int_crm_parents",
        ("hubspot", "company", below),
        "valid_from",
        f"{planter.at(150).date()}, {planter.at(90).date()}",
        note="its parent was taken away for a month",
    )


def _joint_venture(planter: Planter, register: Register) -> None:
    """Plant two customers, one of them abroad, that own a third one evenly."""
    names = ("Tresco Cement Inc.", "Varne Cement Limited", "Kelso Concrete Inc.")
    leis = []
    accounts = []
    for name in names:
        number = planter.next_company + 1
        is_abroad = name.endswith("Limited")
        leis.append(
            register.entity(
                name, account=number, values=_BRITISH_ENTITY if is_abroad else None
            )
        )
        place: dict[str, Any] = _BRITISH_ACCOUNT if is_abroad else {}
        accounts.append(planter.account(name, lei_c=leis[-1], **place))
    for owner in (0, 1):
        planter.insert(
            "ownership.register_stake",
            id=f"stake-{leis[owner]}-{leis[2]}".lower(),
            register_name="Companies Register",
            owner_identifier=leis[owner],
            owner_identifier_type="lei",
            owner_name=names[owner],
            owned_identifier=leis[2],
            owned_identifier_type="lei",
            owned_name=names[2],
            nature_of_control="ownership-of-shares",
            share_percent=50,
            start_date=planter.at(1_500).date(),
        )
        pair = ("salesforce", "account", f"{accounts[owner]}|{accounts[2]}")
        for column, value in (("control_rate", "0.5"), ("allocation_rate", "0.5")):
            planter.key.fact(
                "E6", _BRIDGE, pair, f"legal.{column}", value, note="half each"
            )
    planter.key.fact(
        "E6",
        _BRIDGE,
        ("salesforce", "account", f"{accounts[0]}|{accounts[2]}"),
        "legal.domestic_ultimate_account_id",
        f"salesforce:{accounts[2]}",
        note="one of its owners is abroad",
    )
    planter.key.fact(
        "E6",
        _ROLLUPS,
        ("salesforce", "account", accounts[0]),
        "legal.account_count_subtree",
        "1.5",
        note="itself and half of the joint venture",
    )


def _silent_holding(planter: Planter, register: Register) -> None:
    """Plant two customers below a holding that is none."""
    holding = register.entity("Corrigall Holdings Inc.")
    for name in ("Corrigall Steel Inc.", "Corrigall Timber Inc."):
        number = planter.next_company + 1
        entity = register.entity(name, account=number)
        account = planter.account(name, lei_c=entity)
        register.relate(entity, holding)
        source = ("salesforce", "account", account)
        for column, value in (("family_id", holding), ("is_root", "true")):
            planter.key.fact(
                "R7",
                _ROLLUPS,
                source,
                f"legal.{column}",
                value,
                note="one family below a holding that is no account",
            )
