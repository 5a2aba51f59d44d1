"""Options that several commands take, spelled and explained once."""

from pathlib import Path

import click

as_of_option = click.option(
    "--as-of",
    envvar="ATLAS_AS_OF",
    required=True,
    type=click.DateTime(["%Y-%m-%d"]),
    help="Day the warehouse describes, at its end.",
)

database_option = click.option(
    "--database",
    envvar="ATLAS_DATABASE",
    default="build/atlas.duckdb",
    show_default=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="Private build file; its folder holds what a run makes.",
)

serving_option = click.option(
    "--serving",
    envvar="ATLAS_SERVING",
    default="serving",
    show_default=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder that BI reads.",
)
