"""Say which file is which table before anything is written."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

import duckdb

from orchestration.lib.landing.contract import Contract
from orchestration.lib.landing.discovery import discover
from orchestration.lib.landing.errors import FileSetAside, LandingError
from orchestration.lib.landing.matching import LeftAlone, Match, match, tables_named
from orchestration.lib.landing.orgs import Origin
from orchestration.lib.landing.report import LandingReport


def plan(
    raw: Iterable[str | Path], contract: Contract, work: Path
) -> tuple[list[Match], LandingReport]:
    """Say which file is which table, writing no table.

    Raises LandingError when no file is recognised or a required column is absent.
    """
    raw = list(raw)
    delivery = discover(raw, contract)
    report = LandingReport(
        left_alone=list(delivery.left_alone), set_aside=list(delivery.set_aside)
    )
    matches = []
    with duckdb.connect() as connection:
        for at, file in enumerate(delivery.files):
            folder = work / f"head-{at}"
            folder.mkdir()
            origins = {
                file.origin or Origin(table.source)
                for table in tables_named(file, contract)[0]
            }
            report.origins |= origins if len(origins) == 1 else set()
            try:
                found = match(connection, file, contract, folder)
                matches.append(found)
                report.origins.add(found.origin)
            except LeftAlone as reason:
                report.left_alone.append((file.label, str(reason)))
            except FileSetAside as reason:
                report.set_aside.append((file.label, str(reason)))
            shutil.rmtree(folder)
    if not matches:
        raise LandingError(
            f"{', '.join(map(str, raw))}: no file of a contracted table"
            f"{report.first_reason()}. Expected <source>/<table>.csv and the like; "
            f"sources are {', '.join(contract.sources)}."
        )
    check_required(
        [(entry.origin, entry.table.name) for entry in matches], contract, report
    )
    return matches, report


def check_required(
    delivered: Iterable[tuple[Origin, str]], contract: Contract, report: LandingReport
) -> None:
    """A required table of a delivered org must have a readable file.

    `delivered` pairs origin and table.
    """
    found = set(delivered)
    for table in (table for table in contract.tables if table.required):
        for origin in sorted(report.origins, key=str):
            if origin.source != table.source or (origin, table.name) in found:
                continue
            raise LandingError(
                f"{table} is required and has no readable file"
                f"{report.first_reason(table.name)}. Deliver "
                f"{origin}/{table.name}.csv, or mark it not required."
            )
