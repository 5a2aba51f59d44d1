"""Seeds and models of the project, built by dbt as a subprocess.

A subprocess, because dbt in this process would keep the database locked.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from orchestration.lib.spark.errors import ParityError

# "3 of 52 OK created sql table model marts.dim_accounts ... [OK in 0.05s]"
PROGRESS = re.compile(r"\d+ of (\d+) (?:OK|ERROR|SKIP|WARN)\b")
SKIPPED = "skipped"
FAILED = {"error", "fail", SKIPPED}


@dataclass(frozen=True)
class DbtBuild:
    """One dbt invocation: where it builds, and what it leaves behind."""

    project: Path
    target: str
    target_path: Path
    as_of: str
    environment: Mapping[str, str]

    @property
    def log(self) -> Path:
        """What dbt printed."""
        return self.target_path / f"dbt-{self.target}.log"

    def command(self, verb: str, *arguments: str) -> list[str]:
        """Return the command line of a dbt verb."""
        dbt = [sys.executable, "-m", "dbt.cli.main", "--no-use-colors", verb]
        places = [
            *("--project-dir", str(self.project), "--profiles-dir", str(self.project)),
            *("--target", self.target, "--target-path", str(self.target_path)),
            *("--log-path", str(self.target_path / "logs")),
        ]
        variables = ["--vars", json.dumps({"as_of_date": self.as_of})]
        return [*dbt, *places, *variables, *arguments]


def build_models(
    build: DbtBuild,
    on_progress: Callable[[int, int], None],
    select: Sequence[str] = (),
) -> dict[str, str]:
    """Build seeds and models; return the message of each that failed, by name.

    Raises ParityError when dbt does not get as far as running them.
    """
    results = build.target_path / "run_results.json"
    results.unlink(missing_ok=True)
    build.target_path.mkdir(parents=True, exist_ok=True)
    arguments = ["--resource-type", "seed", "--resource-type", "model"]
    if select:
        arguments += ["--select", *select]
    with (
        build.log.open("w", encoding="utf-8") as log,
        subprocess.Popen(
            build.command("build", *arguments),
            env={**os.environ, **build.environment},
            cwd=build.project,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        ) as process,
    ):
        assert process.stdout is not None
        done = 0
        for line in process.stdout:
            log.write(line)
            if told := PROGRESS.search(line):
                done += 1
                on_progress(done, int(told[1]))
    if not results.exists():
        tail = build.log.read_text(encoding="utf-8").strip().splitlines()[-15:]
        raise ParityError(f"dbt did not start ({build.log}):\n" + "\n".join(tail))
    return failures(results)


def failures(results: Path) -> dict[str, str]:
    """Return the first telling line of each failed node of run_results.json."""
    nodes = json.loads(results.read_text(encoding="utf-8"))["results"]
    return {
        node["unique_id"].rsplit(".", 1)[-1]: (
            SKIPPED if node["status"] == SKIPPED else telling_line(node["message"])
        )
        for node in nodes
        if node["status"] in FAILED
    }


def telling_line(message: str) -> str:
    """Return the line of a dbt error that carries the engine's own words."""
    lines = [line.strip() for line in message.splitlines() if line.strip()]
    for sign in ("mismatch |", "[", "Error:", "Exception:"):
        said = [line for line in lines[1:] if sign in line and ".sql)" not in line]
        if said:
            # Spark says it twice: once as text, once as an exception.
            return said[0].rpartition("AnalysisException: ")[2][:400]
    return lines[0] if lines else "skipped"
