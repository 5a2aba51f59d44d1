"""A private copy of the built warehouse, in which a change is tried."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import click


@dataclass(frozen=True)
class Workspace:
    """The warehouse before a change, and the folder where it is tried."""

    before: Path
    folder: Path

    @property
    def after(self) -> Path:
        """The copy; it keeps the file name, by which its views find it."""
        return self.folder / self.before.name

    @property
    def manifest(self) -> Path:
        """What dbt last read of the project."""
        return self.folder / "target" / "manifest.json"

    def prepare(self) -> None:
        """Copy the warehouse, unless a copy of this very build is there.

        Raises ClickException when nothing was built yet.
        """
        if not self.before.is_file():
            raise click.ClickException(
                f"{self.before} does not exist: run `make demo` once, then change"
            )
        self.folder.mkdir(parents=True, exist_ok=True)
        if self.after.is_file() and _modified(self.after) >= _modified(self.before):
            return
        partial = self.after.with_suffix(".partial")
        shutil.copy(self.before, partial)
        Path(f"{self.after}.wal").unlink(missing_ok=True)
        partial.replace(self.after)

    def build(self, model: str, as_of_date: str) -> int:
        """Build a model and its children in the copy; returns dbt's exit code."""
        environment = os.environ | {
            "ATLAS_DATABASE": str(self.after),
            "DBT_LOG_PATH": str(self.folder / "logs"),
            "DBT_TARGET_PATH": str(self.folder / "target"),
        }
        dbt = Path(sys.executable).with_name("dbt")
        variables = f"{{as_of_date: '{as_of_date}'}}"
        command = [str(dbt), "build", "--select", f"{model}+", "--vars", variables]
        return subprocess.run(command, env=environment, check=False).returncode


def _modified(path: Path) -> int:
    return path.stat().st_mtime_ns
