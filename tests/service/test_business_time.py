"""Business time is what counting minutes one by one gives, clock changes included."""

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.demo_build import DemoBuild
from tests.model_sql import ModelSql

MODELS = ("int_business_windows", "int_ticket_clock_turns", "int_ticket_clocks")
# Clocks change in each of them but two, on other days, and in both directions.
ZONES = (
    "UTC",
    "Asia/Kathmandu",
    "Europe/Berlin",
    "America/New_York",
    "Australia/Sydney",
)
FIRST = dt.datetime(2026, 3, 5)
DAYS = 45
MINUTE = dt.timedelta(minutes=1)
# Local times that no clock shows twice or never.
TIMES = [0, *range(5 * 60, 24 * 60 + 1, 15)]

moments = st.integers(0, DAYS * 24 * 60).map(lambda minute: FIRST + minute * MINUTE)
spans = st.tuples(moments, st.integers(0, 5 * 24 * 60)).map(
    lambda span: (span[0], span[0] + span[1] * MINUTE)
)
openings = st.lists(st.sampled_from(TIMES), max_size=4, unique=True).map(sorted)


@dataclass(frozen=True)
class Calendar:
    """Openings of weekdays in minutes of the day, by pairs, and holidays."""

    zone: str
    weekdays: list[list[int]]
    holidays: set[dt.date]

    def windows(self, weekday: int) -> list[tuple[int, int]]:
        """When it opens and closes on a weekday, 0 for Monday."""
        times = self.weekdays[weekday]
        return list(zip(times[::2], times[1::2], strict=False))

    def is_open(self, instant: dt.datetime) -> bool:
        """Whether the minute that begins at an instant (UTC) is business time."""
        local = instant.replace(tzinfo=dt.UTC).astimezone(ZoneInfo(self.zone))
        minute = local.hour * 60 + local.minute
        return local.date() not in self.holidays and any(
            opens <= minute < closes for opens, closes in self.windows(local.weekday())
        )

    def minutes(self, start: dt.datetime, end: dt.datetime) -> int:
        """Business minutes of a span, counted one by one."""
        count = (end - start) // MINUTE
        return sum(self.is_open(start + number * MINUTE) for number in range(count))


calendars = st.builds(
    Calendar,
    st.sampled_from(ZONES),
    st.lists(openings, min_size=7, max_size=7),
    st.sets(moments.map(dt.datetime.date), max_size=5),
)


@pytest.fixture(scope="module")
def models(demo: DemoBuild) -> ModelSql:
    """The compiled models of the demo's build."""
    return ModelSql(demo.target)


def clock(minute: int) -> str:
    """A local time as the seed writes it."""
    return f"{minute // 60:02}:{minute % 60:02}"


def add_calendar(connection: duckdb.DuckDBPyConnection, calendar: Calendar) -> None:
    """Store a calendar as its seeds, and the days it is asked for."""
    connection.execute(
        "create table business_calendars (calendar varchar, weekday int,"
        " opens varchar, closes varchar, time_zone varchar)"
    )
    # One far from business keeps the calendar known where it never opens.
    rows = [["c", 1, "00:00", "00:00", calendar.zone]]
    for weekday in range(7):
        for opens, closes in calendar.windows(weekday):
            rows.append(["c", weekday + 1, clock(opens), clock(closes), calendar.zone])
    connection.executemany(
        "insert into business_calendars values (?, ?, ?, ?, ?)", rows
    )
    connection.execute(
        "create table business_holidays (calendar varchar, holiday_date date)"
    )
    for day in calendar.holidays:
        connection.execute("insert into business_holidays values ('c', ?)", [day])
    connection.execute(
        "create table int_dates as select cast(? as date) + d::int as calendar_date"
        " from range(-2, ?) as v (d)",
        [FIRST, DAYS + 10],
    )


def counted(
    models: ModelSql,
    calendar: Calendar,
    span: tuple[dt.datetime, dt.datetime],
    waits: list[tuple[dt.datetime, dt.datetime]],
) -> int:
    """Minutes the models count until a ticket is solved, less its waits."""
    with duckdb.connect() as connection:
        add_calendar(connection, calendar)
        connection.execute(
            "create table int_ticket_targets as select 't' as ticket_id,"
            " 'c' as calendar, $1::timestamp as opened_at,"
            " null::timestamp as first_response_at, $2::timestamp as solved_at",
            list(span),
        )
        connection.execute(
            "create table int_ticket_phases (ticket_id varchar, phase varchar,"
            " valid_from timestamp, valid_to timestamp)"
        )
        for start, end in waits:
            connection.execute(
                "insert into int_ticket_phases values ('t', 'waiting', ?, ?)",
                [start, end],
            )
        models.build(connection, MODELS)
        rows = connection.execute(
            "select coalesce(resolution_seconds, 0),"
            " coalesce(first_response_seconds, 0) from int_ticket_clocks"
        ).fetchall()
    ((seconds, until_solved),) = rows or [(0, 0)]
    assert seconds == until_solved, "solved without an answer: both clocks stop then"
    assert seconds % 60 == 0
    return int(seconds) // 60


any_models = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@given(calendar=calendars, span=spans)
@any_models
def test_business_time_is_counted_by_the_minute(
    models: ModelSql, calendar: Calendar, span: tuple[dt.datetime, dt.datetime]
) -> None:
    assert counted(models, calendar, span, []) == calendar.minutes(*span)


@given(
    calendar=calendars,
    cuts=st.lists(moments, min_size=4, max_size=6, unique=True).map(sorted),
)
@any_models
def test_the_clock_stands_while_the_ticket_waits(
    models: ModelSql, calendar: Calendar, cuts: list[dt.datetime]
) -> None:
    """The first two cuts open and pause it; the last one solves it."""
    opened, *between, solved = cuts
    # By pairs, and the last one goes on beyond the solution.
    stops = between if len(between) % 2 == 0 else [*between, solved + MINUTE]
    waits = list(zip(stops[::2], stops[1::2], strict=True))
    expected = calendar.minutes(opened, solved) - sum(
        calendar.minutes(start, min(end, solved)) for start, end in waits
    )
    assert counted(models, calendar, (opened, solved), waits) == expected


def test_a_night_in_which_clocks_change_has_its_own_length(models: ModelSql) -> None:
    always = [[0, 24 * 60]] * 7
    evening = dt.datetime(2026, 3, 28, 12)
    morning = dt.datetime(2026, 3, 29, 12)
    for zone in ZONES:
        calendar = Calendar(zone, always, set())
        assert counted(models, calendar, (evening, morning), []) == 24 * 60
    # Ten to eight in local time is an hour less of work where clocks go forward.
    berlin = Calendar("Europe/Berlin", [[0, 8 * 60]] * 7, set())
    assert counted(models, berlin, (evening, morning), []) == 7 * 60
