"""Ownership of every shape: loops, treasury stock, bands, spells, hidden control."""

from __future__ import annotations

from typing import Any
from zlib import crc32

from orchestration.lib.demo_company.defects.planter import Planter

_REGISTER = "Companies Register"
# Control through one company more than there are rounds of gathering votes.
_CASCADE = 9


def plant(planter: Planter) -> None:
    """Plant stakes that ask for more than a product of percentages."""
    _sound(planter)
    _loops(planter)
    _cascade(planter)
    _mistakes(planter)


def _stake(
    planter: Planter, owner: str, owned: str, share: float | None = None, **other: Any
) -> None:
    """Insert one stake of the register between companies named by words."""
    row: dict[str, Any] = {
        "id": f"stake-{owner}-{owned}".lower().replace(" ", "-"),
        "register_name": _REGISTER,
        "owner_identifier": _number(owner),
        "owner_identifier_type": "GB-COH",
        "owner_name": f"{owner} Ltd",
        "owned_identifier": _number(owned),
        "owned_identifier_type": "GB-COH",
        "owned_name": f"{owned} Ltd",
        "nature_of_control": "ownership-of-shares",
        "share_percent": share,
        "start_date": planter.at(1_500).date(),
    }
    planter.insert("ownership.register_stake", **{**row, **other})


def _number(company: str) -> str:
    """A register number for a company; the zeros in front are lost."""
    return str(1_000_000 + crc32(company.encode()) % 9_000_000)


def _id(company: str) -> str:
    """Its id in the marts."""
    return f"GB-COH:{_number(company).zfill(8)}"


def _sound(planter: Planter) -> None:
    """Plant what is unusual and right."""
    _stake(planter, "Harrow Family", "Harrow Tiles", 45)
    _stake(planter, "Harrow Tiles", "Harrow Tiles", 10)
    _fact(planter, "E23", ("Harrow Family", "Harrow Tiles"), "effective_rate", "0.45")
    _fact(planter, "E23", ("Harrow Family", "Harrow Tiles"), "normalised_rate", "0.5")
    for partner in ("Copper Gate", "Silver Gate"):
        _stake(planter, partner, "Alloy Works", 50)
        _fact(planter, "E6", (partner, "Alloy Works"), "is_controlled", "false")
    for middle in ("Fen North", "Fen South"):
        _stake(planter, "Fen Group", middle, 60)
        _stake(planter, middle, "Fen Mills", 30)
    _fact(planter, "E5", ("Fen Group", "Fen Mills"), "effective_rate", "0.36")
    _fact(planter, "E5", ("Fen Group", "Fen Mills"), "control_basis", "gathered_votes")
    _stake(planter, "Tarn Capital", "Tarn Boats", None, share_band=">50-<75")
    _fact(planter, "E22", ("Tarn Capital", "Tarn Boats"), "effective_rate_lower", "0.5")
    _fact(planter, "E22", ("Tarn Capital", "Tarn Boats"), "is_controlled", "true")
    for number, (parent, start, end) in enumerate(
        ((3_100_001, 1_400, 701), (3_100_002, 700, None))
    ):
        _stake(
            planter,
            "Bank Holder",
            "Bank",
            100,
            id=f"nic-{number}",
            register_name="US-NIC",
            owner_identifier=str(parent),
            owner_identifier_type="rssd",
            owned_identifier="3100003",
            owned_identifier_type="rssd",
            start_date=planter.at(start).date(),
            end_date=end and planter.at(end).date(),
        )


def _loops(planter: Planter) -> None:
    """Plant companies that own each other, alone or almost."""
    _stake(planter, "Ouro East", "Ouro West", 100)
    _stake(planter, "Ouro West", "Ouro East", 100)
    _stake(planter, "Knot Left", "Knot Right", 100)
    _stake(planter, "Knot Right", "Knot Left", 99.9999)
    _stake(planter, "Knot Fund", "Knot Left", 0.0001)
    for company in ("Ouro East", "Ouro West"):
        _issue(planter, "E25", "ownership_loop_closed", _id(company))
    for company in ("Knot Left", "Knot Right"):
        _issue(planter, "E25", "ownership_loop_unsettled", _id(company))


def _cascade(planter: Planter) -> None:
    """Plant companies controlled each with the votes of the one before."""
    _stake(planter, "Stair Group", "Stair 1", 60)
    for step in range(2, _CASCADE + 1):
        _stake(planter, "Stair Group", f"Stair {step}", 30)
        _stake(planter, f"Stair {step - 1}", f"Stair {step}", 30)
    last = f"Stair {_CASCADE}"
    _fact(planter, "R3", ("Stair Group", last), "is_controlled", "true")
    _issue(planter, "R3", "ownership_control_undecided", _id(last))


def _mistakes(planter: Planter) -> None:
    """Plant stakes that cannot be."""
    _stake(planter, "Gull Group", "Gull Nets", 250)
    _issue(planter, "E20", "ownership_share_impossible", "stake-gull-group-gull-nets")
    _stake(planter, "Wren Group", "Wren Toys", 80, end_date=planter.at(1_600).date())
    _issue(planter, "E17", "ownership_dates_reversed", "stake-wren-group-wren-toys")


def _issue(planter: Planter, trap: str, issue: str, record: str) -> None:
    planter.key.issue(trap, issue, "ownership", "register_stake", record)


def _fact(
    planter: Planter, trap: str, pair: tuple[str, str], column: str, value: str
) -> None:
    planter.key.fact(
        trap,
        "fct_effective_ownership",
        ("ownership", "register_stake", "|".join(map(_id, pair))),
        column,
        value,
        note="ownership counted once, control by votes",
    )
