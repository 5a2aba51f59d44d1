"""Random deals, and what the pipeline holds of them counted deal by deal."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal

import duckdb

from tests.model_sql import ModelSql

START = datetime(2025, 9, 1)
AS_OF_END = datetime(2026, 7, 1)
OPEN_END = datetime(9999, 12, 31)
STAGES = ("contacted", "qualified", "solution", "won", "lost")
OWNERS = ("ann", "bob", None)
CALENDAR = (
    "int_fiscal_years",
    "int_fiscal_months",
    "int_fiscal_periods",
    "int_dates",
    "int_date_periods",
    "int_measured_periods",
)
MEASURES = (
    "int_last_versions",
    "int_opportunity_turns",
    "int_opportunity_pushes",
    "int_opportunity_endings",
    "int_opportunity_outcomes",
    "int_open_versions",
    "int_due_opportunities",
    "int_period_end_opportunities",
    "int_dated_pipeline_events",
    "int_pipeline_events",
    "int_owner_slices",
    "int_event_traits",
    "int_event_sums",
    "int_slice_events",
    "int_slice_measures",
    "int_slice_percentiles",
)


@dataclass(frozen=True)
class Version:
    """What a deal is from an hour after the start on."""

    hour: int
    stage: str
    cents: int | None
    close_day: int
    owner: str | None

    @property
    def since(self) -> datetime:
        """When it begins."""
        return START + timedelta(hours=self.hour)

    @property
    def close_date(self) -> date:
        """When the deal is to close."""
        return (START + timedelta(days=self.close_day)).date()

    @property
    def is_open(self) -> bool:
        """Whether it is neither won nor lost."""
        return self.stage not in {"won", "lost"}


@dataclass(frozen=True)
class Deal:
    """A deal with its versions, in the order of time."""

    versions: tuple[Version, ...]
    is_eligible: bool
    slice_id: str

    def at(self, instant: datetime) -> Version | None:
        """The version that held right before an instant."""
        known = [version for version in self.versions if version.since < instant]
        return known[-1] if known else None

    def is_due(self, first: date, last: date) -> bool:
        """Whether it was pipeline of a period when that began."""
        at_start = self.at(datetime.combine(first, time()))
        return (
            at_start is not None
            and at_start.stage in {"qualified", "solution"}
            and first <= at_start.close_date <= last
        )

    def pushes(self) -> list[datetime]:
        """When its close date moved to a later calendar month."""
        pairs = zip(self.versions, self.versions[1:], strict=False)
        return [
            new.since
            for old, new in pairs
            if old.is_open and new.is_open and month(new) > month(old)
        ]


def month(version: Version) -> tuple[int, int]:
    """Year and month of the close date."""
    return version.close_date.year, version.close_date.month


def add_calendar(connection: duckdb.DuckDBPyConnection, models: ModelSql) -> None:
    """Build what does not depend on deals."""
    connection.execute(
        "create table fiscal_calendars as select date '1900-01-01' as valid_from,"
        " null::int as start_month, null::varchar as period_pattern;"
        "create table canonical_stages as select * from (values"
        " ('contacted', false, false), ('qualified', true, false),"
        " ('solution', true, true), ('won', true, true), ('lost', true, false))"
        " as stages (canonical_stage, is_qualified, is_advanced);"
        "create table int_team_users as select unnest(['ann', 'bob', 'cid'])"
        " as user_id, user_id as person_id;"
        "create table int_managers as"
        " select unnest(['ann', 'bob']) as person_id, 'cid' as manager_id"
    )
    models.build(connection, CALENDAR)


@contextmanager
def measured(
    connection: duckdb.DuckDBPyConnection, models: ModelSql, deals: list[Deal]
) -> Iterator[None]:
    """The measures of some deals; they are gone afterwards."""
    connection.execute("begin")
    try:
        add_deals(connection, deals)
        models.build(connection, MEASURES)
        yield
    finally:
        connection.execute("rollback")


def add_deals(connection: duckdb.DuckDBPyConnection, deals: list[Deal]) -> None:
    """Give every deal its versions and traits."""
    connection.execute(
        "create table int_opportunity_timeline (opportunity_id varchar,"
        " valid_from timestamp, valid_to timestamp, canonical_stage varchar,"
        " is_closed boolean, is_won boolean, amount decimal(18, 2), close_date date,"
        " forecast_category varchar, owner_id varchar, account_id varchar,"
        " stage_id varchar, stage_name varchar, probability decimal(9, 4),"
        " currency_code varchar, amount_native decimal(18, 2));"
        "create table int_opportunity_traits (opportunity_id varchar,"
        " created_at timestamp, is_eligible boolean, ineligible_reason varchar,"
        " is_renewal boolean, segment varchar, territory_id varchar,"
        " product_id varchar, account_family_id varchar)"
    )
    for number, deal in enumerate(deals):
        ends = [version.since for version in deal.versions[1:]] + [OPEN_END]
        connection.executemany(
            "insert into int_opportunity_timeline (opportunity_id, valid_from,"
            " valid_to, canonical_stage, is_closed, is_won, amount, close_date,"
            " owner_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                [
                    f"deal {number}",
                    version.since,
                    end,
                    version.stage,
                    not version.is_open,
                    version.stage == "won",
                    None if version.cents is None else Decimal(version.cents) / 100,
                    version.close_date,
                    version.owner,
                ]
                for version, end in zip(deal.versions, ends, strict=True)
            ],
        )
        connection.execute(
            "insert into int_opportunity_traits"
            " values (?, ?, ?, ?, false, ?, ?, null, ?)",
            [
                f"deal {number}",
                deal.versions[0].since,
                deal.is_eligible,
                None if deal.is_eligible else "duplicate",
                *[deal.slice_id] * 3,
            ],
        )
