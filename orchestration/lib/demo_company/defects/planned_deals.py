"""Opportunities planted together with their history."""

from __future__ import annotations

import datetime as dt
from typing import Any

from orchestration.lib.demo_company.defects.planter import Planter
from orchestration.lib.demo_company.ids import sf_id

_CLOSED = {"Closed Won": (True, True, 100), "Closed Lost": (True, False, 0)}


def deal(
    planter: Planter,
    account: str,
    steps: list[tuple[int, str]],
    *,
    amount: int = 50_000,
    currency: str = "USD",
    close_date: dt.date | None = None,
    **values: Any,
) -> str:
    """Insert an opportunity and its history.

    `steps` are pairs of days before the last day and stage, in the order they
    are written to the file, which need not be the order they happened in.
    """
    number = planter.number()
    record = sf_id("006", number)
    in_time = sorted(steps, reverse=True)
    is_closed, is_won, probability = _CLOSED.get(in_time[-1][1], (False, False, 50))
    close = close_date or planter.at(in_time[-1][0]).date()
    category = "Closed" if is_won else "Omitted" if is_closed else "Pipeline"
    row: dict[str, Any] = {
        "id": record,
        "account_id": account,
        "name": f"Planned deal {number}",
        "stage_name": in_time[-1][1],
        "type": "New Business",
        "amount": amount,
        "currency_iso_code": currency,
        "probability": probability,
        "forecast_category": category,
        "forecast_category_name": category,
        "close_date": close,
        "loss_reason_c": "Price" if is_closed and not is_won else None,
        "is_closed": is_closed,
        "is_won": is_won,
        "is_deleted": False,
        "owner_id": sf_id("005", 4),
        "created_date": planter.at(in_time[0][0]),
        "last_modified_date": planter.at(in_time[-1][0]),
        "system_modstamp": planter.at(in_time[-1][0]),
        "_fivetran_synced": planter.synced,
    }
    planter.insert("salesforce.opportunity", **{**row, **values})
    for days, stage in steps:
        planter.insert(
            "salesforce.opportunity_history",
            id=sf_id("008", planter.number()),
            opportunity_id=record,
            created_by_id=row["owner_id"],
            stage_name=stage,
            amount=amount,
            probability=_CLOSED.get(stage, (False, False, 50))[2],
            forecast_category="Pipeline" if stage not in _CLOSED else category,
            close_date=close,
            currency_iso_code=currency,
            is_deleted=False,
            created_date=planter.at(days),
            system_modstamp=planter.synced,
            _fivetran_synced=planter.synced,
        )
    return record
