"""A build file with two marts that name the state they were written in."""

from pathlib import Path

import duckdb
import pytest

ROWS = 500


def write_build(database: Path, state: int) -> Path:
    """Write marts whose every row says `state`, so that a mix would show."""
    database.unlink(missing_ok=True)
    with duckdb.connect(str(database)) as connection:
        connection.execute("create schema marts; create schema staging")
        connection.execute(
            f"create table staging.events as"
            f" select range as id, {state} as state from range({ROWS})"
        )
        connection.execute(
            "create table marts.dim_accounts as"
            " select 'account ' || id as account_id, state from staging.events"
        )
        connection.execute(
            "create view marts.account_360 as"
            " select id as account_id, state from staging.events"
        )
        connection.execute(
            "comment on table marts.dim_accounts is 'One row per account''s record.'"
        )
        connection.execute(
            "comment on column marts.dim_accounts.account_id is 'The key.'"
        )
        connection.execute("comment on view marts.account_360 is 'One row, wide.'")
    return database


@pytest.fixture
def build_file(tmp_path: Path) -> Path:
    """A build file in state 1."""
    return write_build(tmp_path / "atlas.duckdb", 1)
