"""Open a warehouse for lookups."""

from __future__ import annotations

from pathlib import Path

import duckdb

from orchestration.lib.lookup.records import FIELDS, LookupFailure
from orchestration.lib.lookup.rendering import REQUESTS, SEEDS, Plan, plan

INDEX = "marts.account_lookup"
RESULT = "candidates"
# Rows of the index that any request asks for.
INDEX_ROWS = "index_rows"
# Up to so many values are looked up in the index that a release has on them;
# the rows of more are joined.
POINT_LOOKUPS = 60


def steps() -> Plan:
    """Return what leads from requests to candidates."""
    return plan(RESULT, (REQUESTS, INDEX_ROWS))


def connect(warehouse: Path) -> duckdb.DuckDBPyConnection:
    """Open a warehouse read-only and load the rules that requests are read by.

    Raises LookupFailure: there is no such file, it is no DuckDB database, or it
    has no index.
    """
    if not warehouse.is_file():
        raise LookupFailure(
            f"There is no warehouse {warehouse}: publish one, or name another with"
            " --warehouse."
        )
    try:
        connection = duckdb.connect(str(warehouse), read_only=True)
    except duckdb.Error as error:
        reason = str(error).splitlines()[0]
        raise LookupFailure(f"Cannot open {warehouse}: {reason}") from error
    try:
        prepare(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def prepare(connection: duckdb.DuckDBPyConnection) -> None:
    """Create the temporary tables that a lookup starts from.

    Raises LookupFailure when the warehouse has no index.
    """
    found = connection.execute(
        "select count(*) from information_schema.tables"
        " where table_schema || '.' || table_name = ?",
        [INDEX],
    ).fetchall()
    if not found[0][0]:
        raise LookupFailure(
            f"The warehouse has no table {INDEX}: it was published before lookups"
            " existed. Build and publish it again."
        )
    # A lookup is a dozen small queries, which threads only slow down.
    connection.execute("set threads = 1")
    columns = ", ".join(f"{name} varchar" for name in FIELDS)
    connection.execute(f"create temp table {REQUESTS} (request_id int, {columns})")
    for seed in steps().seeds:
        connection.execute(
            f"create temp table {seed} as from read_csv(?, header = true)",
            [str(SEEDS / f"{seed}.csv")],
        )
    for name, sql in steps().rules.items():
        connection.execute(f"create temp table {name} as {sql}")


def read_index(connection: duckdb.DuckDBPyConnection) -> None:
    """Copy the rows that the table of keys asks for out of the index."""
    values = connection.execute(
        "select distinct lookup_value from temp.keys order by lookup_value"
    ).fetchall()
    if 0 < len(values) <= POINT_LOOKUPS:
        # By value alone: with the kind beside it DuckDB would scan. What has
        # another kind falls out when candidates are joined.
        wanted = f"where lookup_value in ({', '.join('?' * len(values))})"
        parameters = [value for (value,) in values]
    else:
        wanted = "semi join temp.keys as keys using (lookup_kind, lookup_value)"
        parameters = []
    connection.execute(
        f"create or replace temp table {INDEX_ROWS} as from {INDEX} {wanted}",
        parameters,
    )
