"""Shares that add up to more than a company."""

from __future__ import annotations

from orchestration.lib.demo_company.defects.planter import Planter
from orchestration.lib.demo_company.defects.register import FIRST
from orchestration.lib.demo_company.ids import lei


def plant(planter: Planter) -> None:
    """Plant two owners who hold more than the whole between them."""
    owned = lei(FIRST + 600)
    for number, share in enumerate((60, 55)):
        planter.insert(
            "ownership.register_stake",
            id=f"stake-over-{number}",
            register_name="Companies Register",
            owner_identifier=lei(FIRST + 601 + number),
            owner_identifier_type="lei",
            owner_name=f"Mosswell Partners {number + 1}",
            owned_identifier=owned,
            owned_identifier_type="lei",
            owned_name="Mosswell Shipping Inc.",
            nature_of_control="ownership-of-shares",
            share_percent=share,
            voting_percent=share,
            start_date=planter.at(2_000).date(),
        )
    planter.key.issue("E21", "ownership_over_100", "ownership", "register_stake", owned)
