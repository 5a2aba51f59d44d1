"""A release: what is in it, and how releases follow each other."""

import fcntl
import stat
import struct
from datetime import date
from pathlib import Path

import duckdb
import pytest

from orchestration.lib.publishing import (
    PublishingError,
    list_releases,
    live_release,
    publish,
    rollback,
)
from tests.publishing.conftest import ROWS, write_build

AS_OF = date(2026, 6, 30)
# DuckDB 1.x reads up to here; a default file of 2.0 is newer.
NEWEST_READABLE_STORAGE = 68


def query(serving: Path, sql: str) -> list[tuple[object, ...]]:
    with duckdb.connect(str(serving / "warehouse.duckdb"), read_only=True) as release:
        return release.execute(sql).fetchall()


def test_marts_are_published_with_their_comments(
    build_file: Path, tmp_path: Path
) -> None:
    publish(build_file, tmp_path / "serving", AS_OF, audited=True)
    assert query(
        tmp_path / "serving",
        "select schema_name, table_name, estimated_size, comment from duckdb_tables()"
        " where schema_name = 'marts' order by table_name",
    ) == [
        ("marts", "account_360", ROWS, "One row, wide."),
        ("marts", "dim_accounts", ROWS, "One row per account's record."),
    ]
    assert query(
        tmp_path / "serving",
        "select column_name, comment from duckdb_columns() where comment is not null",
    ) == [("account_id", "The key.")]


def test_a_release_says_which_one_it_is(build_file: Path, tmp_path: Path) -> None:
    release = publish(build_file, tmp_path / "serving", AS_OF, audited=False)
    assert release.release_id == "0001_2026-06-30"
    assert query(tmp_path / "serving", "from release.release_info") == [
        ("0001_2026-06-30", 1, AS_OF, False)
    ]


def test_the_file_opens_in_older_duckdb(build_file: Path, tmp_path: Path) -> None:
    publish(build_file, tmp_path / "serving", AS_OF, audited=True)
    header = (tmp_path / "serving" / "warehouse.duckdb").read_bytes()[:20]
    magic, version = struct.unpack("<8x4sQ", header)
    assert magic == b"DUCK"
    assert version <= NEWEST_READABLE_STORAGE


def test_the_files_are_read_only_and_complete(build_file: Path, tmp_path: Path) -> None:
    serving = tmp_path / "serving"
    release = publish(build_file, serving, AS_OF, audited=True)
    files = [serving / "warehouse.duckdb", release.database, *release.parquet.iterdir()]
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o444}
    assert not [path for path in serving.rglob("*") if path.suffix == ".wal"]
    assert not list(serving.rglob(".tmp-*"))


def test_parquet_holds_the_same_rows(build_file: Path, tmp_path: Path) -> None:
    serving = tmp_path / "serving"
    publish(build_file, serving, AS_OF, audited=True)
    assert sorted(path.name for path in (serving / "parquet").iterdir()) == [
        "account_360.parquet",
        "dim_accounts.parquet",
    ]
    file = serving / "parquet" / "dim_accounts.parquet"
    assert (
        query(serving, f"from marts.dim_accounts except all from '{file}'")
        == query(serving, f"from '{file}' except all from marts.dim_accounts")
        == []
    )


def test_equal_marts_are_equal_parquet(build_file: Path, tmp_path: Path) -> None:
    releases = [
        publish(build_file, tmp_path / "serving", AS_OF, audited=True) for _ in range(2)
    ]
    first, second = (
        {file.name: file.read_bytes() for file in release.parquet.iterdir()}
        for release in releases
    )
    assert first == second


def test_only_the_last_releases_are_kept(build_file: Path, tmp_path: Path) -> None:
    serving = tmp_path / "serving"
    for _ in range(5):
        publish(build_file, serving, AS_OF, audited=True, keep=3)
    assert [release.number for release in list_releases(serving)] == [3, 4, 5]
    assert len(list((serving / "releases").iterdir())) == 6


def test_rolling_back_goes_one_release_at_a_time(tmp_path: Path) -> None:
    serving = tmp_path / "serving"
    for state in (1, 2, 3):
        build = write_build(tmp_path / "atlas.duckdb", state)
        publish(build, serving, AS_OF, audited=True)
    rollback(serving)
    assert rollback(serving).number == 1
    assert query(serving, "select distinct state from marts.dim_accounts") == [(1,)]
    file = serving / "parquet" / "dim_accounts.parquet"
    assert query(serving, f"select distinct state from '{file}'") == [(1,)]
    with pytest.raises(PublishingError, match="kept: 0001_2026-06-30, 0002"):
        rollback(serving)
    assert rollback(serving, "0003_2026-06-30") == live_release(serving)


def test_a_release_after_a_rollback_is_a_new_one(tmp_path: Path) -> None:
    serving = tmp_path / "serving"
    build = write_build(tmp_path / "atlas.duckdb", 1)
    for _ in range(2):
        publish(build, serving, AS_OF, audited=True)
    rollback(serving)
    assert publish(build, serving, AS_OF, audited=True).number == 3


def test_the_live_release_is_kept_whatever_its_age(tmp_path: Path) -> None:
    serving = tmp_path / "serving"
    build = write_build(tmp_path / "atlas.duckdb", 1)
    for _ in range(3):
        publish(build, serving, AS_OF, audited=True, keep=2)
    live = rollback(serving)
    assert live_release(serving) == live
    assert live.database.exists()


def test_an_open_reader_keeps_its_release(build_file: Path, tmp_path: Path) -> None:
    serving = tmp_path / "serving"
    publish(build_file, serving, AS_OF, audited=True, keep=1)
    with duckdb.connect(str(serving / "warehouse.duckdb"), read_only=True) as reader:
        for _ in range(2):
            publish(build_file, serving, AS_OF, audited=True, keep=1)
        rows = reader.execute("select count(*) from marts.dim_accounts").fetchall()
    assert rows == [(ROWS,)]


def test_two_publishers_do_not_meet(build_file: Path, tmp_path: Path) -> None:
    serving = tmp_path / "serving"
    serving.mkdir()
    with (serving / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with pytest.raises(PublishingError, match="Another process is publishing"):
            publish(build_file, serving, AS_OF, audited=True)


@pytest.mark.parametrize(
    ("statement", "message"),
    [("drop schema marts cascade", "has no tables in schema marts")],
)
def test_nothing_to_publish_leaves_the_release(
    build_file: Path, tmp_path: Path, statement: str, message: str
) -> None:
    serving = tmp_path / "serving"
    publish(build_file, serving, AS_OF, audited=True)
    with duckdb.connect(str(build_file)) as connection:
        connection.execute(statement)
    with pytest.raises(PublishingError, match=message):
        publish(build_file, serving, AS_OF, audited=True)
    with pytest.raises(PublishingError, match="There is no build file"):
        publish(tmp_path / "absent.duckdb", serving, AS_OF, audited=True)
    assert query(serving, "select release_number from release.release_info") == [(1,)]
