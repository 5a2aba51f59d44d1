"""Readers never wait and never see half, whatever happens to the publisher."""

import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import duckdb
import pytest

from orchestration.lib.publishing import live_release, publish
from tests.publishing.conftest import ROWS, write_build

ROOT = Path(__file__).parents[2]
AS_OF = date(2026, 6, 30)
PUBLISHES = 20

READER = """
import pathlib, sys, duckdb
serving, stop = map(pathlib.Path, sys.argv[1:])
reads = 0
while not stop.exists():
    with duckdb.connect(str(serving / "warehouse.duckdb"), read_only=True) as release:
        seen = release.execute('''
            select state, count(*) from (
                select state from marts.dim_accounts
                union all select state from marts.account_360
            ) group by state
        ''').fetchall()
        number = release.execute("select release_number from release.release_info")
        assert seen == [(number.fetchall()[0][0], {rows})], seen
    reads += 1
print(reads)
"""

# Dies by SIGKILL at the n-th call that touches the disk; ends 0 past the last.
PUBLISHER = """
import datetime, os, pathlib, signal, sys
import duckdb
from orchestration.lib.publishing import publish
build, serving, deadline = sys.argv[1:]
calls = 0
def counted(function):
    def wrapper(*arguments, **named):
        global calls
        calls += 1
        if calls == int(deadline):
            os.kill(os.getpid(), signal.SIGKILL)
        return function(*arguments, **named)
    return wrapper
for owner, name in (
    (duckdb, "connect"), (os, "fsync"), (pathlib.Path, "replace"),
    (pathlib.Path, "hardlink_to"), (pathlib.Path, "symlink_to"),
    (pathlib.Path, "chmod"), (pathlib.Path, "mkdir"), (pathlib.Path, "unlink"),
):
    setattr(owner, name, counted(getattr(owner, name)))
publish(pathlib.Path(build), pathlib.Path(serving), datetime.date(2026, 6, 30),
        audited=True, keep=2)
"""


def state(serving: Path) -> int:
    """The state of every published row, in DuckDB."""
    with duckdb.connect(str(serving / "warehouse.duckdb"), read_only=True) as release:
        [(found, rows)] = release.execute(
            "select state, count(*) from marts.dim_accounts group by state"
        ).fetchall()
    assert rows == ROWS
    return int(found)


@pytest.mark.slow
def test_readers_see_whole_releases(tmp_path: Path) -> None:
    serving, stop = tmp_path / "serving", tmp_path / "stop"
    build = tmp_path / "atlas.duckdb"
    publish(write_build(build, 1), serving, AS_OF, audited=True)
    script = READER.replace("{rows}", str(2 * ROWS))
    readers = [
        subprocess.Popen(
            [sys.executable, "-c", script, str(serving), str(stop)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    for number in range(2, PUBLISHES + 2):
        publish(write_build(build, number), serving, AS_OF, audited=True, keep=2)
    stop.touch()
    for reader in readers:
        output, errors = reader.communicate(timeout=60)
        assert reader.returncode == 0, errors
        assert int(output) >= PUBLISHES / 4


@pytest.mark.slow
def test_a_killed_publisher_leaves_a_whole_release(tmp_path: Path) -> None:
    serving, build = tmp_path / "serving", tmp_path / "atlas.duckdb"
    publish(write_build(build, 0), serving, AS_OF, audited=True, keep=2)
    before, deadline, outcome = 0, 0, -signal.SIGKILL
    while outcome == -signal.SIGKILL:
        deadline += 1
        write_build(build, deadline)
        outcome = subprocess.run(
            [sys.executable, "-c", PUBLISHER, str(build), str(serving), str(deadline)],
            cwd=ROOT,
            check=False,
        ).returncode
        after = state(serving)
        assert after in (before, deadline)
        before = after
        assert live_release(serving) is not None
    assert outcome == 0
    assert deadline > 15
    assert before == deadline
    assert not list(serving.rglob(".tmp-*"))
    releases = list((serving / "releases").iterdir())
    assert len(releases) == 4
