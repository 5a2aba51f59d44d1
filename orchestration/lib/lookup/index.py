"""Open a warehouse for lookups."""

from __future__ import annotations

from functools import cache
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
# Steps that have no rows unless a request states one of these fields. A step
# takes milliseconds to plan, with rows or without.
STATED = {
    "identifiers": {"parent", "registration_number", "tax_id"},
    "int_company_domains": {"domain"},
    "int_lei_checks": {"lei"},
    "int_name_cores": {"name"},
    "int_name_cuts": {"name"},
    "int_resolved_leis": {"lei"},
    "int_stated_names": {"name"},
}


def steps() -> Plan:
    """Return what leads from requests to candidates."""
    return plan(RESULT, (REQUESTS, INDEX_ROWS))


@cache
def statements() -> dict[str, duckdb.Statement]:
    """Return what fills the table of each step, in order.

    They are parsed here once: to parse them takes longer than to run them.
    """
    with duckdb.connect() as connection:
        return {
            name: connection.extract_statements(f"insert into temp.{name} {sql}")[0]
            for name, sql in steps().queries.items()
        }


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
    """Create the temporary tables of a lookup, with the rules in them.

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
    connection.execute(f"create temp table {INDEX_ROWS} as from {INDEX} limit 0")
    for name, sql in steps().queries.items():
        connection.execute(f"create temp table {name} as from ({sql}) limit 0")


def read_index(connection: duckdb.DuckDBPyConnection) -> int:
    """Copy the rows that the table of keys asks for out of the index, and count."""
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
    inserted = connection.execute(
        f"insert into temp.{INDEX_ROWS} from {INDEX} {wanted}", parameters
    )
    return int(inserted.fetchall()[0][0])
