"""Rows that break the contract: a value of another type, an empty key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import duckdb

from orchestration.lib.landing.casting import can_fail
from orchestration.lib.landing.contract import Table
from orchestration.lib.landing.naming import literal, quoted
from orchestration.lib.landing.staging import ROW, StagedFile

FILE = "landing__file"
_VALUE_LENGTH = 500


@dataclass(frozen=True)
class CastFile:
    """A staged file with the SQL of each contracted column it has."""

    at: int
    file: StagedFile
    expressions: Mapping[str, str]


def find_rejects(
    connection: duckdb.DuckDBPyConnection, table: Table, cast: CastFile
) -> None:
    """Add rows with a failing value or an empty key to `problem`."""
    failures: dict[str, tuple[str, str]] = {}
    for name, value in cast.expressions.items():
        column, cell = table.by_name[name], quoted(name)
        if can_fail(column, cast.file.types[name]):
            failures[name] = (
                f"{cell} is not null and {value} is null",
                f"{name} is not {column.data_type}",
            )
    keys = [name for name in table.primary_key if name in cast.expressions]
    for name in keys:
        empty = f"{quoted(name)} is null"
        failures[f"{name} "] = (empty, f"key column {name} is empty")
    if not failures:
        return
    tests = ", ".join(
        f"case when {test} then {literal(name.strip() + '|' + reason)} end"
        for name, (test, reason) in failures.items()
    )
    values = " ".join(
        f"when {literal(name)} then cast({quoted(name)} as varchar)"
        for name in cast.expressions
    )
    key = " || '|' || ".join(f"cast({quoted(name)} as varchar)" for name in keys)
    if key and cast.file.org:
        key = f"{literal(cast.file.org + '/')} || {key}"
    any_test = " or ".join(f"({test})" for test, _ in failures.values())
    connection.execute(
        f"""
        insert into problem
        select {cast.at}, {ROW}, 'rejected', {key or "null"}, column_name,
            left(case column_name {values} end, {_VALUE_LENGTH}), reason
        from (
            select *,
                split_part(failing[1], '|', 1) as column_name,
                list_aggregate(list_transform(
                    failing, lambda f: split_part(f, '|', 2)
                ), 'string_agg', '; ') as reason
            from (
                select *, list_filter([{tests}], lambda f: f is not null) as failing
                from {cast.file.relation}
                where {any_test}
            )
        )
        """
    )
