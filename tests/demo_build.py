"""The demo company, landed and built once for everything that reads it."""

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

ROOT = Path(__file__).parents[1]
AS_OF_DATE = "2026-06-30"
DEMO_EXPORTS = ROOT / "seeds" / "demo"
# Options of dbt's build that leave out every test.
MODELS_ONLY = ("--resource-type", "model", "--resource-type", "seed")


@dataclass(frozen=True)
class DemoBuild:
    """A built demo company: its database, raw Parquet and dbt artefacts."""

    folder: Path

    @property
    def database(self) -> Path:
        """The database dbt built into."""
        return self.folder / "atlas.duckdb"

    @property
    def target(self) -> Path:
        """The folder of `manifest.json` and `run_results.json`."""
        return self.folder / "target"

    def query(self, sql: str, *parameters: object) -> list[tuple[Any, ...]]:
        """Rows of a read-only query; `?` takes the parameters in turn."""
        with duckdb.connect(str(self.database), read_only=True) as connection:
            return connection.execute(sql, list(parameters)).fetchall()

    def query_named(
        self, sql: str, parameters: dict[str, str]
    ) -> list[tuple[Any, ...]]:
        """Rows of a read-only query; `$name` takes the parameter of that name."""
        with duckdb.connect(str(self.database), read_only=True) as connection:
            return connection.execute(sql, parameters).fetchall()


def run(command: list[str], folder: Path) -> None:
    """Run a command of this environment in the repository's root.

    Raises AssertionError with the end of its output when it fails.
    """
    environment = os.environ | {
        "ATLAS_DATABASE": str(folder / "atlas.duckdb"),
        "DBT_LOG_PATH": str(folder / "logs"),
        "DBT_TARGET_PATH": str(folder / "target"),
        "DBT_USE_COLORS": "false",
        "TERM": "dumb",
    }
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        tail = "\n".join((done.stdout + done.stderr).splitlines()[-80:])
        raise AssertionError(f"{' '.join(command)} ended {done.returncode}\n{tail}")


def dbt(*arguments: str, as_of_date: str = AS_OF_DATE) -> list[str]:
    """A dbt command line, by default for the demo's as-of date."""
    executable = Path(sys.executable).with_name("dbt")
    variables = f"{{as_of_date: {as_of_date}}}"
    return [str(executable), "--quiet", *arguments, "--vars", variables]


def build_demo(
    folder: Path,
    *exports: Path | str,
    as_of_date: str = AS_OF_DATE,
    options: Sequence[str] = (),
) -> DemoBuild:
    """Land exports, by default the demo's, and run dbt's build in a folder.

    `options` go to dbt, to build less. Unit tests bring rows of their own: the
    build of the demo has run them.
    """
    land = [sys.executable, "-m", "orchestration.lib.landing"]
    land += [str(path) for path in exports or (DEMO_EXPORTS,)]
    database = str(folder / "atlas.duckdb")
    run([*land, "--out", str(folder / "raw"), "--database", database], folder)
    if exports and not set(MODELS_ONLY) <= set(options):
        options = [*options, "--exclude-resource-type", "unit_test"]
    run(dbt("build", *options, as_of_date=as_of_date), folder)
    return DemoBuild(folder)
