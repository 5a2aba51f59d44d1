"""Write what the release before said as files that landing reads."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb

from orchestration.lib.landing.contract import Contract
from orchestration.lib.landing.discovery import discover
from orchestration.lib.landing.matching import tables_named
from orchestration.lib.landing.naming import literal
from orchestration.lib.publishing.releases import release_before

SOURCE = "carryover"

# Table, the mart it is made from, and how. A release of a version that has no
# such mart yet, or not the column, leaves the table out.
_TABLES = (
    (
        "account_source",
        "bridge_account_sources",
        """
        select
            source_system,
            source_record_id,
            account_id,
            match_rule,
            cast($as_of_date as date) as as_of_date
        from marts.bridge_account_sources
        where source_system <> 'gleif'
        order by all
        """,
    ),
    (
        "account_parent",
        "bridge_account_hierarchy",
        """
        select distinct
            descendant_account_id as account_id,
            ancestor_account_id as parent_account_id
        from marts.bridge_account_hierarchy
        where hierarchy = 'crm' and depth = 1 and valid_to = date '9999-12-31'
        order by all
        """,
    ),
    (
        "account_identity_event",
        "account_identity_events",
        "select * from marts.account_identity_events order by all",
    ),
    (
        "data_issue",
        "data_issue_history",
        """
        select
            issue_id,
            account_id,
            evidence,
            first_seen_date,
            last_opened_date,
            resolved_date
        from marts.data_issue_history
        order by all
        """,
    ),
    # Deals whose CRM tells their past need nobody else to.
    (
        "opportunity_version",
        "fct_opportunity_versions",
        """
        select
            opportunity_id,
            valid_from,
            stage_id,
            amount_native,
            currency_code,
            close_date,
            probability,
            forecast_category,
            owner_id,
            cast($as_of_date as date) as as_of_date
        from marts.fct_opportunity_versions
        where history_source = 'loads'
        order by all
        """,
    ),
)

# Columns that the marts of earlier versions lack.
_ADDED_COLUMNS = {"fct_opportunity_versions": "history_source"}


class CarryoverError(RuntimeError):
    """The release before cannot be read; the text says which and why."""


@dataclass(frozen=True)
class Carryover:
    """Where the past of a run comes from, and what to land for it."""

    origin: str
    raw: tuple[str, ...] = ()


def hand_in(
    raw: Iterable[str | Path],
    contract: Contract,
    serving: Path,
    as_of_date: date,
    folder: Path,
) -> Carryover:
    """Say what to land as the past of a run, writing it to `folder` if need be.

    Files of source `carryover` among the exports are the whole past. Otherwise
    it is the newest kept release with an as-of date before the run's; `folder`
    is emptied and filled from it.

    Raises CarryoverError: the release cannot be read. LandingError: the exports.
    """
    if is_among(raw, contract):
        return Carryover("the exports")
    release = release_before(serving, as_of_date)
    if release is None:
        return Carryover("none")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    try:
        write_tables(release.database, release.as_of_date, folder)
    except duckdb.Error as error:
        raise CarryoverError(
            f"The release {release.database}, the past of this run, cannot be read"
            f" ({error}). Remove it to go on without."
        ) from error
    return Carryover(release.release_id, (f"{SOURCE}={folder}",))


def is_among(raw: Iterable[str | Path], contract: Contract) -> bool:
    """Whether the exports hold a table of source `carryover`."""
    for file in discover(raw, contract).files:
        tables, _ = tables_named(file, contract)
        if tables and all(table.source == SOURCE for table in tables):
            return True
    return False


def write_tables(database: Path, as_of_date: date, folder: Path) -> None:
    """Write the tables of source `carryover` that a release can tell."""
    with duckdb.connect(str(database), read_only=True) as connection:
        marts = {
            name
            for (name,) in connection.execute(
                "select table_name from duckdb_tables() where schema_name = 'marts'"
            ).fetchall()
        }
        columns = set(
            connection.execute(
                "select table_name, column_name from duckdb_columns()"
                " where schema_name = 'marts'"
            ).fetchall()
        )
        marts -= {item[0] for item in _ADDED_COLUMNS.items() if item not in columns}
        for table, mart, query in _TABLES:
            if mart in marts:
                dated = query.replace("$as_of_date", literal(as_of_date.isoformat()))
                target = literal(str(folder / f"{table}.parquet"))
                connection.execute(f"copy ({dated}) to {target} (format parquet)")
