"""The DuckDB side of a parity run, apart from the database that others use."""

import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from orchestration.lib.spark.dbt_build import DbtBuild, build_models
from orchestration.lib.spark.errors import ParityError
from orchestration.lib.spark.raw_tables import is_landed, register_on_duckdb

Advance = Callable[[int, int], None]


@dataclass(frozen=True)
class ParityRun:
    """What to compare: `raw` exports or landed Parquet, as of a day."""

    home: Path
    folder: Path
    raw: Path
    database: Path | None
    as_of: str
    select: Sequence[str] = ()
    project: Path = Path()


def landing_command(exports: Path, raw: Path, database: Path) -> list[str]:
    """Return the command that lands exports as Parquet, with views in a database."""
    command = [sys.executable, "-m", "orchestration.lib.landing", str(exports)]
    return [*command, "--out", str(raw), "--database", str(database)]


def landed_folder(run: ParityRun) -> Path:
    """Return the folder of landed Parquet, landing the exports into it if needed."""
    run.folder.mkdir(parents=True, exist_ok=True)
    # What an earlier run left behind is no build of this one.
    for file in run.folder.glob("atlas.duckdb*"):
        file.unlink()
    if is_landed(run.raw):
        return run.raw
    raw = run.folder / "raw"
    command = landing_command(run.raw, raw, run.folder / "atlas.duckdb")
    landed = subprocess.run(command, check=False, capture_output=True, text=True)
    if landed.returncode:
        raise ParityError(f"{run.raw} did not land:\n{landed.stdout}{landed.stderr}")
    return raw


def build_on_duckdb(
    run: ParityRun, files: Sequence[Path], advance: Advance
) -> tuple[Path, dict[str, str]]:
    """Return a database with the marts and the models that failed in it.

    The database is built apart from the one that others use.
    """
    if run.database is not None and run.database.exists():
        return run.database, {}
    database = (run.folder / "atlas.duckdb").resolve()
    register_on_duckdb(database, files)
    build = DbtBuild(
        run.project.resolve(),
        "duckdb",
        (run.folder / "target").resolve(),
        run.as_of,
        {"ATLAS_DATABASE": str(database)},
    )
    return database, build_models(build, advance, run.select)
