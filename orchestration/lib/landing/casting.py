"""SQL that turns a delivered value into the contract's type, or null if it fails."""

from __future__ import annotations

import re

from orchestration.lib.landing.contract import Column
from orchestration.lib.landing.dates import ISO, date_expression
from orchestration.lib.landing.staging import clean_text

_PLAIN = r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?"
# 1,234.50 and 1,234,567 can only mean one thing. So can 1,234 where whole
# numbers are expected; where they are not it may be 1.234 and is refused.
_THOUSANDS = r"[+-]?\d{1,3}(,\d{3})+\.\d+|[+-]?\d{1,3}(,\d{3}){2,}"
_WHOLE_THOUSANDS = r"[+-]?\d{1,3}(,\d{3})+(\.0*)?"
_DECIMAL_COMMA = r"[+-]?\d{1,3}(\.\d{3})+,\d+|[+-]?\d+,\d{1,2}"
_INTEGERS = {"TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT"}
_INTEGERS |= {"UINTEGER", "UBIGINT", "HUGEINT", "UHUGEINT"}
_FLOATS = {"FLOAT", "DOUBLE"}
_TIMESTAMPS = {"TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS"}
_TIMESTAMPS |= {"TIMESTAMP WITH TIME ZONE"}
_NESTED = re.compile(r"STRUCT|MAP|\[|UNION")


def can_fail(column: Column, native: str) -> bool:
    """Whether a value of the delivered type may not fit the column."""
    same = native.replace(" ", "").lower() == column.duckdb_type
    if column.data_type == "string" or (same and native not in _FLOATS):
        return False
    return not (column.data_type == "timestamp" and native in _TIMESTAMPS | {"DATE"})


def cast_expression(
    name: str, column: Column, native: str, date_format: str = ISO
) -> str:
    """SQL for a column; `name` is its quoted name, `native` the delivered type."""
    kind = column.data_type
    if kind == "string":
        return text_expression(name, native)
    if not can_fail(column, native):
        return f"cast({name} as {column.duckdb_type})"
    if native != "VARCHAR":
        return _from_typed(name, column, native)
    if kind == "boolean":
        return _boolean(name)
    if kind in {"date", "timestamp"}:
        return date_expression(name, kind, date_format)
    return _number(name, column)


def text_expression(name: str, native: str) -> str:
    """SQL for a column landed as text; nested values become JSON."""
    if native == "VARCHAR":
        return name
    if native in _FLOATS:  # an id that passed through a data frame: 123.0
        return (
            f"case when {name} = trunc({name}) and abs({name}) < 1e15 "
            f"then cast(cast({name} as bigint) as varchar) "
            f"else cast({name} as varchar) end"
        )
    if _NESTED.search(native):
        return f"cast(to_json({name}) as varchar)"
    return clean_text(f"cast({name} as varchar)")


def _from_typed(name: str, column: Column, native: str) -> str:
    """A typed value of another type; anything unforeseen goes through text."""
    text = f"cast({name} as varchar)"
    if native in _INTEGERS and column.data_type != "boolean":
        return f"try_cast({name} as {column.duckdb_type})"
    if column.data_type == "double" and native in _FLOATS:
        return f"case when isfinite({name}) then cast({name} as double) end"
    if column.data_type == "date" and native in _TIMESTAMPS:
        day = f"cast(cast({name} as timestamp) as date)"
        return f"case when {day} = cast({name} as timestamp) then {day} end"
    if column.data_type == "boolean":
        return _boolean(text)
    if column.data_type in {"date", "timestamp"}:
        return date_expression(text, column.data_type, ISO)
    return _number(text, column)


def _boolean(text: str) -> str:
    return (
        f"case when lower({text}) in ('true', 't', 'yes', 'y', '1', '1.0') then true "
        f"when lower({text}) in ('false', 'f', 'no', 'n', '0', '0.0') then false end"
    )


def _number(text: str, column: Column) -> str:
    """Digits beyond the scale are rounded half away from zero."""
    whole = column.data_type in {"int", "bigint"}
    thousands = _WHOLE_THOUSANDS if whole else _THOUSANDS
    plain = (
        f"case when regexp_full_match({text}, '{_PLAIN}') then {text} "
        f"when regexp_full_match({text}, '{thousands}') then replace({text}, ',', '') "
        f"when regexp_full_match({text}, '{_DECIMAL_COMMA}') "
        f"then replace(replace({text}, '.', ''), ',', '.') end"
    )
    if column.data_type == "double":
        value = f"try_cast({plain} as double)"
        return f"case when isfinite({value}) then {value} end"
    if not whole:
        return f"try_cast({plain} as {column.duckdb_type})"
    value = f"try_cast({plain} as decimal(38, 10))"
    return (
        f"case when {value} = trunc({value}) "
        f"then try_cast({value} as {column.duckdb_type}) end"
    )
