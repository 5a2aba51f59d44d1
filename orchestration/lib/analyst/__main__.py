"""Command line: `python -m orchestration.lib.analyst --help`."""

import os
from pathlib import Path

import click
import duckdb
from rich.console import Console

from orchestration.lib.analyst.comparison import Difference, compare
from orchestration.lib.analyst.project import Table, affected_tables
from orchestration.lib.analyst.report import print_differences
from orchestration.lib.analyst.workspace import Workspace

BUILT = Path(os.environ.get("ATLAS_DATABASE", "build/atlas.duckdb"))


@click.command()
@click.argument("model")
@click.option("--as-of", "as_of_date", required=True, help="Day of the build compared.")
@click.option(
    "--samples", default=5, show_default=True, help="Rows shown of each kind."
)
@click.option(
    "--before",
    type=click.Path(path_type=Path, dir_okay=False),
    default=BUILT,
    show_default=True,
    help="The built warehouse to compare with; it is only read.",
)
@click.option(
    "--folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("build/change"),
    show_default=True,
    help="Where the change is built. Changes add up here until the next full build.",
)
def main(model: str, as_of_date: str, samples: int, before: Path, folder: Path) -> None:
    """Build MODEL and its children in a copy, and show what changed in the marts."""
    workspace = Workspace(before.absolute(), folder.absolute())
    workspace.prepare()
    exit_code = workspace.build(model, as_of_date)
    if not workspace.manifest.is_file():
        raise click.ClickException("dbt could not read the project; see above")
    tables = affected_tables(workspace.manifest, model)
    print_differences(Console(), differences(workspace, tables, samples))
    if exit_code:
        raise click.ClickException("the build or a test failed; see above")


def differences(
    workspace: Workspace, tables: list[Table], samples: int
) -> list[Difference]:
    """Differences of the tables that the copy holds."""
    with duckdb.connect() as connection:
        for name, path in (("before", workspace.before), ("after", workspace.after)):
            location = str(path).replace("'", "''")
            connection.execute(f"attach '{location}' as {name} (read_only)")
        compared = [compare(connection, table, samples) for table in tables]
    return [difference for difference in compared if difference is not None]


if __name__ == "__main__":
    main()
