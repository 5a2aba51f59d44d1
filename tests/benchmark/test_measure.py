"""Seconds and peak memory are those of the command that ran."""

import sys
from pathlib import Path

import click
import pytest

from orchestration.lib.benchmark.measure import run_measured

MEGABYTE = 1_000_000


def test_time_and_memory_belong_to_one_command(tmp_path: Path) -> None:
    large = "import time; held = b'x' * 300_000_000; time.sleep(0.2)"
    first = run_measured([sys.executable, "-c", large], tmp_path / "large.log")
    second = run_measured([sys.executable, "-c", "pass"], tmp_path / "small.log")
    assert first.seconds > 0.2
    assert first.peak_bytes > 300 * MEGABYTE
    assert second.peak_bytes < 300 * MEGABYTE


def test_a_failure_shows_the_end_of_the_log(tmp_path: Path) -> None:
    command = [sys.executable, "-c", "print('disk is full'); raise SystemExit(3)"]
    with pytest.raises(click.ClickException, match=r"ended with 3[\s\S]*disk is full"):
        run_measured(command, tmp_path / "failed.log")
    assert run_measured(command, tmp_path / "failed.log", accepted=(0, 3)).seconds > 0
