"""Deals with their raw histories, as tables that the pipeline's models read."""

import random
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal

import duckdb

from tests.model_sql import ModelSql

AS_OF = date(2026, 6, 30)
OPEN_END = date(9999, 12, 31)
FOREVER = datetime(9999, 12, 31)
# Stage: closed, won, default category.
STAGES = {
    "Prospecting": (False, False, "Pipeline"),
    "Qualification": (False, False, "MostLikely"),
    "Proposal": (False, False, "BestCase"),
    "Won": (True, True, "Closed"),
    "Lost": (True, False, "Omitted"),
}
# What a stage means: first day, canonical stage, order.
MEANINGS: dict[str, list[tuple[date, str, int]]] = {
    "Prospecting": [(date(1900, 1, 1), "contacted", 10)],
    "Qualification": [(date(1900, 1, 1), "qualified", 20)],
    "Proposal": [
        (date(1900, 1, 1), "solution", 30),
        (date(2026, 4, 1), "proposal", 50),
    ],
    "Won": [(date(1900, 1, 1), "won", 100)],
    "Lost": [(date(1900, 1, 1), "lost", 0)],
}
RATES = [
    ("USD", date(1900, 1, 1), OPEN_END, "1"),
    ("EUR", date(1900, 1, 1), date(2026, 2, 1), "1.1"),
    ("EUR", date(2026, 2, 1), date(2026, 4, 15), "1.2345"),
    ("EUR", date(2026, 4, 15), OPEN_END, "0.987654321"),
]
VERSIONS = (
    "int_salesforce_field_changes",
    "int_salesforce_field_events",
    "int_salesforce_state_events",
    "int_salesforce_opportunity_events",
    "int_opportunity_history_sources",
    "int_carried_opportunity_events",
    "int_opportunity_events",
    "int_opportunity_states",
    "int_opportunity_instants",
    "int_opportunity_versions",
    "int_opportunity_intervals",
    "int_opportunity_timeline",
    "fct_opportunity_versions",
)
VISITS = (
    "int_stage_positions",
    "int_stage_stays",
    "int_stage_visits",
    "fct_stage_visits",
)
WALK = (
    "int_pipeline_versions",
    "int_pipeline_steps",
    "int_walk_periods",
    "int_walk_changes",
    "int_walk_openings",
    "int_walk_closings",
    "int_walk_revaluations",
    "int_walk_crossings",
    "int_walk_movements",
    "fct_pipeline_walk",
)
_TABLES = {
    "stg_salesforce__opportunity_histories": """
        opportunity_history_id varchar, opportunity_id varchar, stage_id varchar,
        forecast_category varchar, probability decimal(9, 4),
        amount decimal(18, 2), close_date date, currency_code varchar,
        created_at timestamp, is_deleted boolean""",
    "stg_salesforce__opportunity_field_histories": """
        opportunity_field_history_id varchar, opportunity_id varchar,
        field varchar, old_value varchar, new_value varchar,
        old_value_id varchar, new_value_id varchar, created_at timestamp,
        is_deleted boolean""",
    "stg_carryover__opportunity_versions": """
        opportunity_id varchar, valid_from timestamp, stage_id varchar,
        amount_native decimal(18, 2), currency_code varchar, close_date date,
        probability decimal(9, 4), forecast_category varchar, owner_id varchar,
        as_of_date date""",
    "int_hubspot_deal_events": """
        opportunity_id varchar, event_at timestamp, event_sequence int,
        event_id varchar, stage_id varchar, forecast_category varchar,
        probability decimal(9, 4), states_amount boolean, amount decimal(18, 2),
        close_date date, owner_id varchar, currency_code varchar""",
    "int_opportunity_records": """
        opportunity_id varchar, source_record_id varchar, stage_id varchar,
        forecast_category varchar, probability decimal(9, 4),
        amount decimal(18, 2), close_date date, owner_id varchar,
        currency_code varchar, created_at timestamp, recorded_at timestamp,
        is_deleted boolean, account_record_key varchar""",
    "int_stage_intervals": """
        stage_id varchar, valid_from date, valid_to date, source_system varchar,
        stage_name varchar, canonical_stage varchar, stage_order int,
        is_closed boolean, is_won boolean, probability decimal(9, 4),
        forecast_category varchar, is_mapped boolean, is_acknowledged boolean""",
    "canonical_stages": "canonical_stage varchar, stage_rank int, is_qualified boolean",
    "int_exchange_rates": """
        currency_code varchar, valid_from date, valid_to date,
        rate_to_reporting decimal(18, 12)""",
    "int_account_assignments": "record_key varchar, account_id varchar",
    "pipeline_walk_periods": """
        period_name varchar, period_start_date date, period_end_date date""",
    "pipeline_movements": "movement varchar, movement_order int, label varchar",
    "int_users": "user_id varchar, role_name varchar",
    "int_fiscal_periods": """
        fiscal_period_id varchar, period_type varchar, period_start_date date,
        period_end_date date""",
    "int_opportunity_traits": """
        opportunity_id varchar, account_id varchar, account_family_id varchar,
        segment varchar, territory_id varchar, product_id varchar""",
}
_RANKS = [
    ("contacted", 1, False),
    ("qualified", 2, True),
    ("solution", 3, True),
    ("proposal", 4, True),
    ("negotiation", 5, True),
    ("won", 6, True),
    ("post_won", 7, True),
    ("lost", None, True),
]
MOVEMENTS = (
    "start",
    "created",
    "reopened",
    "pulled_in",
    "increased",
    "decreased",
    "transferred_in",
    "transferred_out",
    "currency",
    "pushed_out",
    "won",
    "lost",
    "removed",
    "end",
)


@dataclass(frozen=True)
class State:
    """What is known of a deal at an instant."""

    stage: str = "Prospecting"
    amount: Decimal | None = Decimal(100)
    close_date: date = date(2026, 6, 15)
    currency: str = "USD"
    category: str | None = "Pipeline"
    owner: str = "005A"


@dataclass(frozen=True)
class Deal:
    """A deal: what it was from which instant on, in the order of its changes."""

    name: str
    changes: list[tuple[datetime, State]]
    deleted_at: datetime | None = None
    # Whether OpportunityHistory tells the changes, or only the field history.
    has_history: bool = True
    slices: tuple[str | None, ...] = (None, None, None, None, None)

    @property
    def record_id(self) -> str:
        """Its id in the marts."""
        return f"salesforce:{self.name}"

    def state(self, until: datetime) -> State | None:
        """Its state just before an instant; None while it is no deal."""
        if self.deleted_at and self.deleted_at < until:
            return None
        known = [state for at, state in self.changes if at < until]
        return known[-1] if known else None


@dataclass
class World:
    """Deals and the pairs of days to walk between."""

    deals: Sequence[Deal]
    periods: Sequence[tuple[date, date]] = ()
    carried: list[tuple[object, ...]] = field(default_factory=list)
    # When a record says it was last changed, by deal; else at its last change.
    modified: dict[str, datetime] = field(default_factory=dict)
    shuffle: int | None = None

    def rows(self) -> Iterator[tuple[str, list[tuple[object, ...]]]]:
        """Rows of each table."""
        yield (
            "stg_salesforce__opportunity_histories",
            [row for deal in self.deals if deal.has_history for row in _history(deal)],
        )
        yield (
            "stg_salesforce__opportunity_field_histories",
            [row for deal in self.deals for row in _field_history(deal)],
        )
        yield "stg_carryover__opportunity_versions", list(self.carried)
        yield (
            "int_opportunity_records",
            [_record(deal, self.modified.get(deal.name)) for deal in self.deals],
        )
        yield "int_stage_intervals", list(_intervals())
        yield "canonical_stages", list(_RANKS)
        yield "int_exchange_rates", [(*r[:3], Decimal(r[3])) for r in RATES]
        yield (
            "pipeline_walk_periods",
            [(f"pair {n}", *pair) for n, pair in enumerate(sorted(set(self.periods)))],
        )
        yield (
            "pipeline_movements",
            [(name, place, name) for place, name in enumerate(MOVEMENTS, 1)],
        )
        yield "int_users", [("salesforce:005A", "East"), ("salesforce:005B", "West")]
        yield (
            "int_opportunity_traits",
            [(deal.record_id, *deal.slices) for deal in self.deals],
        )

    @contextmanager
    def built(
        self, models: ModelSql, names: Iterable[str]
    ) -> Iterator[duckdb.DuckDBPyConnection]:
        """A connection with the models built on the world's rows."""
        with duckdb.connect() as connection:
            connection.execute("set threads = 1")
            for table, columns in _TABLES.items():
                connection.execute(f"create table {table} ({columns})")
            for table, rows in self.rows():
                ordered = list(rows)
                if self.shuffle is not None:
                    random.Random(self.shuffle).shuffle(ordered)
                if ordered:
                    places = ", ".join("?" for _ in ordered[0])
                    connection.executemany(
                        f"insert into {table} values ({places})", ordered
                    )
            connection.execute(
                "create table int_stages as select * from int_stage_intervals"
                f" where valid_to = '{OPEN_END}'"
            )
            models.build(connection, names)
            yield connection


def rate(currency: str, day: date) -> Decimal:
    """Reporting currency per unit on a day."""
    (found,) = (
        Decimal(value)
        for code, since, until, value in RATES
        if code == currency and since <= day < until
    )
    return found


def value(state: State, day: date) -> Decimal:
    """The amount at the rate of its close date or of a day, whichever is first."""
    converted = (state.amount or Decimal(0)) * rate(
        state.currency, min(state.close_date, day)
    )
    return converted.quantize(Decimal("0.01"), ROUND_HALF_UP)


def canonical(stage: str, day: date) -> str:
    """What a stage means on a day."""
    return [meaning for since, meaning, _ in MEANINGS[stage] if since <= day][-1]


def is_pipeline(state: State, day: date) -> bool:
    """Whether a deal in a state is open pipeline on a day."""
    closed, _, _ = STAGES[state.stage]
    early = canonical(state.stage, day) == "contacted"
    return not closed and not early and state.category != "Omitted"


def end_of(day: date) -> datetime:
    """The first instant after a day."""
    return datetime.combine(day + timedelta(days=1), time())


def _history(deal: Deal) -> Iterator[tuple[object, ...]]:
    for number, (at, state) in enumerate(deal.changes):
        yield (
            f"008{deal.name}{number:03}",
            deal.name,
            state.stage,
            state.category,
            None,
            state.amount,
            state.close_date,
            state.currency,
            at,
            False,
        )


def _field_history(deal: Deal) -> Iterator[tuple[object, ...]]:
    steps = zip(deal.changes, deal.changes[1:], strict=False)
    for number, ((_, before), (at, after)) in enumerate(steps):
        values: dict[str, tuple[object, object]] = {
            "Owner": (before.owner, after.owner)
        }
        if not deal.has_history:
            values |= {
                "StageName": (before.stage, after.stage),
                "Amount": (before.amount, after.amount),
                "CloseDate": (before.close_date, after.close_date),
                "CurrencyIsoCode": (before.currency, after.currency),
            }
        for name, (old, new) in values.items():
            if old != new:
                texts = [None if v is None else str(v) for v in (old, new)]
                record = f"017{deal.name}{number:03}{name}"
                yield (record, deal.name, name, *texts, *texts, at, False)


def _record(deal: Deal, modified: datetime | None) -> tuple[object, ...]:
    last_at, state = deal.changes[-1]
    return (
        deal.record_id,
        deal.name,
        f"salesforce:{state.stage}",
        state.category,
        None,
        state.amount,
        state.close_date,
        f"salesforce:{state.owner}",
        state.currency,
        deal.changes[0][0],
        modified or deal.deleted_at or last_at,
        deal.deleted_at is not None,
        None,
    )


def _intervals() -> Iterator[tuple[object, ...]]:
    for stage, meanings in MEANINGS.items():
        closed, won, category = STAGES[stage]
        ends = [since for since, _, _ in meanings[1:]] + [OPEN_END]
        for (since, meaning, order), until in zip(meanings, ends, strict=True):
            yield (
                f"salesforce:{stage}",
                since,
                until,
                "salesforce",
                stage,
                meaning,
                order,
                closed,
                won,
                None,
                category,
                True,
                False,
            )


def told(deal: Deal, *changes: tuple[str, State]) -> Deal:
    """The deal with changes at instants of 2026, written as `month-day hour`."""
    dated = [(datetime.fromisoformat(f"2026-{at}:00"), state) for at, state in changes]
    return replace(deal, changes=dated)
