"""Command line of the daily run."""

from __future__ import annotations

import os
import sys
from datetime import datetime
from pathlib import Path

import click
from rich.console import Console

from orchestration.lib.options import as_of_option, database_option, serving_option
from orchestration.lib.run.execution import RunError, execute
from orchestration.lib.summary import print_summary


def resolved(argument: str) -> str:
    """Make the path of `path` or `source=path` absolute."""
    source, separator, path = argument.rpartition("=")
    if Path(argument).exists() or not separator:
        return str(Path(argument).resolve())
    return f"{source}={Path(path).resolve()}"


@click.command()
@click.option(
    "--raw",
    "raw",
    multiple=True,
    required=True,
    metavar="[SOURCE=]PATH",
    help="Folder of exports, or of one source's; may be given several times.",
)
@as_of_option
@database_option
@serving_option
def main(raw: tuple[str, ...], as_of: datetime, database: Path, serving: Path) -> None:
    """Land, audit, build, audit and publish, as the scheduler does every morning.

    Ends 1 when a station fails, with the reason; the live release stays. With
    DAGSTER_HOME set, the run is recorded there and `make ui` shows it.
    """
    database = database.resolve()
    os.environ |= {
        "ATLAS_RAW": os.pathsep.join(resolved(argument) for argument in raw),
        "ATLAS_DATABASE": str(database),
        "ATLAS_SERVING": str(serving.resolve()),
        "ATLAS_AS_OF": as_of.date().isoformat(),
    }
    # The file is named because dbt's output is taken from standard output.
    console = Console(file=sys.stdout, highlight=False, soft_wrap=True)
    console.print(f"Account Atlas, as of {as_of.date()}")
    home = os.environ.get("DAGSTER_HOME")
    try:
        execute(as_of.date(), console, Path(home) if home else None)
    except RunError as error:
        raise click.ClickException(str(error)) from error
    print_summary(console, database, serving)


if __name__ == "__main__":
    main(prog_name="python -m orchestration.lib.run")
