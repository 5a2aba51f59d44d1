"""Seconds and peak memory are those of the command that ran."""

import subprocess
import sys
from pathlib import Path

import click
import pytest

from orchestration.lib.benchmark.measure import run_measured

MEGABYTE = 1_000_000


# A peak starts at what the parent holds: the test's own process is too large.
MEASURE = """
import subprocess
import sys
from pathlib import Path
from orchestration.lib.benchmark.measure import run_measured
for code in ("import time; held = b'x' * 300_000_000; time.sleep(0.2)", "pass"):
    cost = run_measured([sys.executable, "-c", code], Path(sys.argv[1]))
    print(cost.seconds, cost.peak_bytes)
"""


def test_time_and_memory_belong_to_one_command(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, str(tmp_path / "command.log")],
        check=True,
        capture_output=True,
        text=True,
    )
    large, small = (line.split() for line in done.stdout.splitlines())
    assert float(large[0]) > 0.2
    assert int(large[1]) > 300 * MEGABYTE
    assert int(small[1]) < 300 * MEGABYTE


def test_a_failure_shows_the_end_of_the_log(tmp_path: Path) -> None:
    command = [sys.executable, "-c", "print('disk is full'); raise SystemExit(3)"]
    with pytest.raises(click.ClickException, match=r"ended with 3[\s\S]*disk is full"):
        run_measured(command, tmp_path / "failed.log")
    assert run_measured(command, tmp_path / "failed.log", accepted=(0, 3)).seconds > 0
