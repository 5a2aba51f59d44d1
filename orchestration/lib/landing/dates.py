"""Date formats: one is chosen per column of a file, by what its values parse as."""

from __future__ import annotations

from collections.abc import Mapping

import duckdb

from orchestration.lib.landing.contract import Table
from orchestration.lib.landing.naming import literal, quoted

ISO = "ISO"
MONTH_DAY = "month/day/year"
DAY_MONTH = "day/month/year"
_TIMES = ("", " %I:%M %p", " %I:%M:%S %p", " %H:%M", " %H:%M:%S")
# %y before %Y: two digits would be read as the year 26. 00-68 are 2000-2068.
_DAYS = {
    MONTH_DAY: ("%m/%d/%y", "%m/%d/%Y"),
    DAY_MONTH: ("%d/%m/%y", "%d/%m/%Y"),
    "day.month.year": ("%d.%m.%y", "%d.%m.%Y"),
    "yyyymmdd": ("%Y%m%d",),
}
_MIDNIGHT = r"[T ]00:00(:00(\.0+)?)?(Z|[+-]\d\d(:?\d\d)?)?"


def date_expression(column: str, data_type: str, date_format: str) -> str:
    """SQL from text to a date or a UTC timestamp; null when it does not parse."""
    if date_format == ISO:
        parsed = _iso_date(column) if data_type == "date" else _iso_time(column)
        # DuckDB's cast would also take 03/04/26 as the year 3, and 'epoch'.
        is_iso = f"regexp_matches({column}, '^[0-9]{{4}}[-/]')"
        value = f"case when {is_iso} then {parsed} end"
        return f"case when {value} < timestamp '10000-01-01' then {value} end"
    patterns = [day + time for day in _DAYS[date_format] for time in _TIMES]
    listed = ", ".join(literal(pattern) for pattern in patterns)
    digits = f"case when {column}[1] between '0' and '9' then {column} end"
    parsed = f"try_strptime({digits}, [{listed}])"
    in_range = f"case when year({parsed}) between 1000 and 9999 then {parsed} end"
    if data_type == "timestamp":
        return f"cast({in_range} as timestamp)"
    return f"case when {parsed} = date_trunc('day', {parsed}) then {_day(in_range)} end"


def choose_formats(
    connection: duckdb.DuckDBPyConnection,
    relation: str,
    table: Table,
    types: Mapping[str, str],
) -> tuple[dict[str, str], list[str]]:
    """Date format of each text column that is a date or timestamp, and notes.

    Values that fit month/day and day/month alike follow the other columns of
    the file, then are month/day.
    """
    columns = [
        column.name
        for column in table.columns
        if column.data_type in {"date", "timestamp"}
        and types.get(column.name) == "VARCHAR"
    ]
    filled = _counts(connection, relation, columns, None)
    iso = _counts(connection, relation, columns, ISO)
    chosen = {name: ISO for name in columns if iso[name] == filled[name]}
    others = [name for name in columns if name not in chosen]
    counts = {ISO: iso} | {
        kind: _counts(connection, relation, others, kind) for kind in _DAYS
    }
    by_month, by_day = (
        sum(counts[kind][name] for name in others) for kind in (MONTH_DAY, DAY_MONTH)
    )
    order = [ISO, *_DAYS]
    if by_day > by_month:
        order.remove(DAY_MONTH)
        order.insert(1, DAY_MONTH)
    for name in others:
        chosen[name] = max(order, key=lambda kind: counts[kind][name])
    unsure = {
        name
        for name in others
        if counts[MONTH_DAY][name] == counts[DAY_MONTH][name] == filled[name]
    }
    return chosen, _notes(chosen, unsure)


def _notes(chosen: Mapping[str, str], unsure: set[str]) -> list[str]:
    """Formats other than ISO with their columns; ? where another order fits."""
    by_format: dict[str, list[str]] = {}
    for name, kind in chosen.items():
        if kind != ISO:
            mark = "?" if name in unsure else ""
            by_format.setdefault(kind, []).append(name + mark)
    return [
        f"dates read as {kind}: {', '.join(names)}" for kind, names in by_format.items()
    ]


def _counts(
    connection: duckdb.DuckDBPyConnection,
    relation: str,
    columns: list[str],
    date_format: str | None,
) -> dict[str, int]:
    if not columns:
        return {}
    parsed = [
        quoted(name)
        if date_format is None
        else date_expression(quoted(name), "timestamp", date_format)
        for name in columns
    ]
    counts = ", ".join(f"count({expression})" for expression in parsed)
    row = connection.execute(f"select {counts} from {relation}").fetchone() or ()
    return dict(zip(columns, map(int, row), strict=True))


def _iso_time(column: str) -> str:
    return f"try_cast(try_cast({column} as timestamptz) as timestamp)"


def _iso_date(column: str) -> str:
    """A midnight counts as its day as written, whatever its offset."""
    return (
        f"case when length({column}) <= 10 "
        f"or regexp_full_match(substr({column}, 11), '{_MIDNIGHT}') "
        f"then {_day(f'left({column}, 10)')} end"
    )


def _day(expression: str) -> str:
    return f"try_cast({expression} as date)"
