"""Rows whose key comes again: the latest version lands, the others are told."""

from __future__ import annotations

from collections.abc import Sequence

import duckdb

from orchestration.lib.landing.contract import Table
from orchestration.lib.landing.naming import quoted
from orchestration.lib.landing.problems import FILE
from orchestration.lib.landing.staging import ROW


def find_duplicates(
    connection: duckdb.DuckDBPyConnection, table: Table, names: Sequence[str]
) -> None:
    """Add every row of a key but the one that lands to `problem`.

    Latest is by the version columns, then by file, then by content: the order
    of rows within a file does not matter. Of identical rows the first lands.
    """
    if not table.primary_key:
        return
    key = ", ".join(quoted(name) for name in table.identity)
    good = f"typed anti join problem on file = {FILE} and landing_row = {ROW}"
    # One pass over a hash finds out whether any key repeats at all.
    connection.execute(
        f"create or replace temp table repeated as select hash({key}) as key_hash "
        f"from {good} group by key_hash having count(*) > 1"
    )
    found = connection.execute("select count(*) from repeated").fetchone()
    if found and found[0]:
        connection.execute(_insert(table, names, good, key))


def _insert(table: Table, names: Sequence[str], good: str, key: str) -> str:
    keys = [f"k_{at}" for at in range(len(table.identity))]
    versions = [f"v_{at}" for at in range(len(table.version_columns))]
    columns = [
        f"{quoted(name)} as {alias}"
        for name, alias in zip(
            (*table.identity, *table.version_columns),
            (*keys, *versions),
            strict=True,
        )
    ]
    content = ", ".join(f"{quoted(name)} := {quoted(name)}" for name in names)
    record_id = " || '|' || ".join(
        f"cast({name} as varchar)" for name in keys[: len(table.primary_key)]
    )
    if table.has_orgs:
        record_id = f"coalesce({keys[-1]} || '/', '') || {record_id}"
    order = ", ".join(
        ["least(copy, 2)"]
        + [f"{name} desc nulls last" for name in versions]
        + ["last_file desc", "content desc"]
    )
    same_version = " and ".join(
        f"{name} is not distinct from first_value({name}) over latest"
        for name in (*versions, "last_file")
    )
    by_key = ", ".join(keys)
    return f"""
        insert into problem
        with candidate as (
            select {FILE} as file, {ROW} as landing_row, {", ".join(columns)},
                md5(cast(struct_pack({content}) as varchar)) as content
            from (from {good})
            semi join repeated on key_hash = hash({key})
        ),
        copies as (
            select *,
                row_number() over (
                    partition by {by_key}, content order by file, landing_row
                ) as copy,
                max(file) over (partition by {by_key}, content) as last_file
            from candidate
        ),
        ranked as (
            select *,
                row_number() over latest as position,
                content = first_value(content) over latest as is_identical,
                {same_version} as is_same_version
            from copies
            window latest as (partition by {by_key} order by {order})
        )
        select file, landing_row, 'duplicate', {record_id}, null, null,
            case
                when is_identical then 'identical row'
                when is_same_version then 'same version, other content'
                else 'older version'
            end
        from ranked
        where position > 1
    """
