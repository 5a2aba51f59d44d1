"""The command behind `make demo` and `make build`, as a user calls it."""

import subprocess
import sys
from pathlib import Path

import pytest

from orchestration.lib.publishing import live_release, publish
from tests.demo_build import ROOT, DemoBuild
from tests.orchestration.test_audit_then_publish import AS_OF

pytestmark = pytest.mark.slow


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command with a build and a serving folder of its own."""
    command = [sys.executable, "-m", "orchestration.lib.run", *arguments]
    places = ["--database", f"{folder}/atlas.duckdb", "--serving", f"{folder}/serving"]
    return subprocess.run(
        [*command, *places],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_failed_step_is_one_message_and_leaves_the_release(
    demo: DemoBuild, tmp_path: Path
) -> None:
    serving = tmp_path / "serving"
    before = publish(demo.database, serving, AS_OF, audited=True)
    absent = tmp_path / "no-such-folder"
    done = run(tmp_path, "--raw", str(absent), "--as-of", "2026-07-01")
    assert done.returncode == 1
    assert done.stderr.startswith("Error: ")
    assert str(absent) in done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert "land        failed" in done.stdout
    assert live_release(serving) == before


def test_a_bad_date_is_told_before_anything_starts(tmp_path: Path) -> None:
    done = run(tmp_path, "--raw", "seeds/demo", "--as-of", "30/06/2026")
    assert done.returncode == 2
    assert "'30/06/2026' does not match the format" in done.stderr
    assert not list(tmp_path.iterdir())
