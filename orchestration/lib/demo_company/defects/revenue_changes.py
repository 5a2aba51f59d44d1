"""A customer that changes its family, and contracts that nobody renews."""

from __future__ import annotations

from orchestration.lib.demo_company.defects.planter import Planter
from orchestration.lib.demo_company.defects.revenue_rows import (
    YEAR,
    Service,
    bill,
    bill_to,
    told,
)
from orchestration.lib.demo_company.ids import sf_id

# Numbers of their own, so that what is drawn before them stays as it is.
_FIRST_COMPANY = 8_950_000


def plant(planter: Planter) -> None:
    """Plant both."""
    drawn = planter.next_company
    planter.next_company = _FIRST_COMPANY
    _sold(planter)
    _renewals(planter)
    planter.next_company = drawn


def _sold(planter: Planter) -> None:
    """Bill the account that went from one group to another, before it did."""
    name = "Lindmoor Filters Inc."
    ((record,),) = planter.build.rows(
        "select id from salesforce.account where name = ?", [name]
    )
    bill_to(planter, record, name)
    bill(planter, record, [Service(300, 300 - YEAR, 10)])
    facts = {
        "all.movement": "joined_family, left_family, new",
        "joined_family.movement_amount": "4000",
        "left_family.movement_amount": "-4000",
    }
    told(planter, "T8", record, facts, "today's tree would change past months")


def _renewals(planter: Planter) -> None:
    """Plant a contract that ends soon and one that does not, and no deals."""
    note = "it ends within the window, and no deal renews it"
    for number, days, is_unattended in ((0, 60, "true"), (1, 200, "false")):
        record = planter.account(
            f"Mossthwaite {('Rope', 'Sail')[number]} Inc.", type="Customer"
        )
        contract = sf_id("800", _FIRST_COMPANY + number)
        planter.insert(
            "salesforce.contract",
            id=contract,
            account_id=record,
            contract_number=f"9000000{number}",
            status="Activated",
            start_date=planter.at(YEAR - days - 1).date(),
            end_date=planter.at(-days).date(),
            contract_term=12,
            is_deleted=False,
            created_date=planter.at(YEAR - days - 1),
            _fivetran_synced=planter.synced,
        )
        source = ("salesforce", "contract", contract)
        column = "is_renewal_unattended"
        planter.key.fact(
            "R45", "fct_contracts", source, column, is_unattended, note=note
        )
