"""The company a benchmark builds: generated once per size, landed every time."""

import json
import shutil
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

import duckdb

from orchestration.lib.benchmark.measure import Cost, run_measured
from orchestration.lib.spark.duckdb_build import landing_command


@dataclass(frozen=True)
class Company:
    """What the generator is asked for."""

    accounts: int
    as_of: str
    seed: int
    usage_days: int


@dataclass(frozen=True)
class Folder:
    """Where one size is kept."""

    path: Path

    @property
    def exports(self) -> Path:
        """What the generator wrote."""
        return self.path / "exports"

    @property
    def raw(self) -> Path:
        """What landing wrote."""
        return self.path / "raw"

    @property
    def database(self) -> Path:
        """The private build file."""
        return self.path / "atlas.duckdb"

    @property
    def parameters(self) -> Path:
        """The company that is here."""
        return self.path / "company.json"

    def log(self, name: str) -> Path:
        """Return the log of a step."""
        return self.path / "logs" / f"{name.replace(' ', '')}.log"


def generate(company: Company, folder: Folder) -> Cost | None:
    """Write the exports; return None when this very company is already there."""
    wanted = json.dumps(asdict(company), sort_keys=True)
    if folder.parameters.exists() and folder.parameters.read_text() == wanted:
        return None
    shutil.rmtree(folder.path, ignore_errors=True)
    command = [sys.executable, "-m", "orchestration.lib.demo_company"]
    command += ["--accounts", str(company.accounts), "--as-of", company.as_of]
    command += ["--seed", str(company.seed), "--usage-days", str(company.usage_days)]
    command += ["--format", "parquet", "--out", str(folder.exports)]
    cost = run_measured(command, folder.log("generate"))
    folder.parameters.write_text(wanted)
    return cost


def land(folder: Folder) -> Cost:
    """Land the exports into an empty database."""
    shutil.rmtree(folder.raw, ignore_errors=True)
    for file in folder.path.glob("atlas.duckdb*"):
        shutil.rmtree(file) if file.is_dir() else file.unlink()
    command = landing_command(folder.exports, folder.raw, folder.database)
    return run_measured(command, folder.log("land"))


def table_rows(folder: Folder) -> dict[Path, int]:
    """Return the rows of every landed table."""
    files = sorted(folder.raw.glob("*/*.parquet"))
    with duckdb.connect() as connection:
        count = "select sum(num_rows) from parquet_file_metadata(?)"
        return {
            file: int(connection.execute(count, [str(file)]).fetchall()[0][0])
            for file in files
        }
