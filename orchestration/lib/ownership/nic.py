"""US bank holdings, as the FFIEC's National Information Center publishes them."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from orchestration.lib.ownership.tables import OwnershipFileError, Row

REGISTER = "US-NIC"
_OPEN = "99991231"
_NEEDED = (
    "#ID_RSSD_PARENT",
    "ID_RSSD_OFFSPRING",
    "DT_START",
    "DT_END",
    "PCT_EQUITY",
    "PCT_EQUITY_BRACKET",
    "PCT_EQUITY_FORMAT",
)


def names(path: Path) -> dict[str, str]:
    """Legal name of every institution of an attributes file."""
    return {
        row["#ID_RSSD"].strip(): row["NM_LGL"].strip()
        for row in _read(path, ("#ID_RSSD", "NM_LGL"))
    }


def stakes(path: Path, name_of: dict[str, str]) -> Iterator[Row]:
    """Stakes of a relationships file. Its end dates are the last day held."""
    for number, row in enumerate(_read(path, _NEEDED), start=2):
        parent = row["#ID_RSSD_PARENT"].strip()
        offspring = row["ID_RSSD_OFFSPRING"].strip()
        kind = row["PCT_EQUITY_FORMAT"].strip()
        start = _day(row["DT_START"], f"{path}, line {number}")
        yield {
            "id": f"{REGISTER}/{parent}/{offspring}/{start}",
            "register_name": REGISTER,
            "owner_identifier": parent,
            "owner_identifier_type": "rssd",
            "owner_name": name_of.get(parent),
            "owned_identifier": offspring,
            "owned_identifier_type": "rssd",
            "owned_name": name_of.get(offspring),
            # Without equity it is controlled in another way.
            "nature_of_control": "significant-influence-or-control"
            if kind == "N/A"
            else "ownership-of-shares",
            "share_band": row["PCT_EQUITY_BRACKET"].strip()
            if kind == "BRACKET"
            else None,
            "share_percent": row["PCT_EQUITY"].strip() if kind == "EXACT" else None,
            "start_date": start,
            "end_date": _day(row["DT_END"], f"{path}, line {number}"),
        }


def _read(path: Path, needed: tuple[str, ...]) -> Iterator[dict[str, str]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            if missing := set(needed) - set(reader.fieldnames or ()):
                raise OwnershipFileError(
                    f"{path} is no NIC file: no column {', '.join(sorted(missing))}"
                )
            yield from reader
    except UnicodeDecodeError as error:
        raise OwnershipFileError(f"{path}: no text in UTF-8") from error


def _day(text: str, place: str) -> str | None:
    if text.strip() in {_OPEN, "", "0"}:
        return None
    try:
        return dt.datetime.strptime(text.strip(), "%Y%m%d").date().isoformat()
    except ValueError as error:
        raise OwnershipFileError(f"{place}: no date: {text!r}") from error
