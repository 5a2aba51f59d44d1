"""Where a run reads and writes, and which day it is for; looked up at run time."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import dagster as dg

PROJECT = Path(__file__).resolve().parents[2]


class RunSettings(dg.ConfigurableResource):  # type: ignore[type-arg]
    """The day of a run from its config, its places from the environment.

    `ATLAS_RAW` lists folders of exports, separated like `PATH`. `ATLAS_DATABASE`
    and `ATLAS_SERVING` move the build file and the folder that BI reads;
    `ATLAS_AS_OF` is the day of runs whose config names none.
    """

    as_of_date: str = ""

    @property
    def as_of(self) -> date:
        """The day that the warehouse describes, at its end."""
        text = self.as_of_date or os.environ.get("ATLAS_AS_OF", "")
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise dg.Failure(
                f"The as-of date is {text or 'not set'!r}: give it as YYYY-MM-DD in"
                " ATLAS_AS_OF, or in the config of the run."
            ) from None

    @property
    def raw(self) -> list[str]:
        """Folders of exports to land, as `path` or `source=path`."""
        folders = os.environ.get("ATLAS_RAW", "").split(os.pathsep)
        if not any(folders):
            raise dg.Failure(
                "ATLAS_RAW is not set: name the folder that holds your exports."
            )
        return [_anchored(folder) for folder in folders if folder]

    @property
    def database(self) -> Path:
        """The private build file."""
        return PROJECT / os.environ.get("ATLAS_DATABASE", "build/atlas.duckdb")

    @property
    def serving(self) -> Path:
        """The folder that BI reads."""
        return PROJECT / os.environ.get("ATLAS_SERVING", "serving")

    @property
    def build(self) -> Path:
        """The folder of everything a run makes besides the release."""
        return self.database.parent

    @property
    def audit(self) -> Path:
        """The folder of the audit reports."""
        return self.build / "audit"


def _anchored(argument: str) -> str:
    """A path, or the path of `source=path`, from the project's folder on."""
    source, separator, path = argument.rpartition("=")
    if not separator or (PROJECT / argument).exists():
        return str(PROJECT / argument)
    return f"{source}={PROJECT / path}"
