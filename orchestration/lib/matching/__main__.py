"""Command line: `python -m orchestration.lib.matching --help`."""

from __future__ import annotations

from pathlib import Path

import click
from rich.console import Console

from orchestration.lib.benchmark.company import Company, Folder, generate, land
from orchestration.lib.benchmark.measure import run_measured
from orchestration.lib.matching.seed import WEIGHTS, write_weights
from orchestration.lib.spark.dbt_build import DbtBuild

AS_OF = "2026-06-30"
USAGE_DAYS = 60


@click.command(name="python -m orchestration.lib.matching")
@click.option(
    "--accounts",
    type=click.IntRange(1_000, 220_000),
    default=20_000,
    show_default=True,
    help="Size of the company to learn from.",
)
@click.option(
    "--seed",
    default=7,
    show_default=True,
    help="Which company; never the one that matching is measured on.",
)
@click.option(
    "--folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("build/matching"),
    show_default=True,
    help="Where the company is generated and landed.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help=f"Write the seed here, such as {WEIGHTS}.  [default: print only]",
)
def main(*, accounts: int, seed: int, folder: Path, out: Path | None) -> None:
    """Train the match weights with Splink on an invented company.

    The company is generated, landed and built up to the features of matching;
    m is estimated from its labelled pairs, u from random ones.
    """
    try:
        import splink  # noqa: F401, PLC0415
    except ImportError as error:
        raise click.ClickException(
            "Splink is not installed: `make test` or `make lint` installs it."
        ) from error
    from orchestration.lib.matching.training import train  # noqa: PLC0415

    console = Console()
    place = Folder(folder)
    console.print(f"generating {accounts:,} accounts (seed {seed})")
    generate(Company(accounts, AS_OF, seed, USAGE_DAYS), place)
    console.print("landing")
    land(place)
    console.print("building the features")
    _build_features(place)
    console.print("training")
    weights = train(place.database, _truth(place))
    for weight in weights:
        console.print(
            f"{weight.feature:20} {weight.level:18} {weight.match_weight:8.3f}"
        )
    if out:
        write_weights(out, weights)
        console.print(f"Written: {out}")


def _build_features(place: Folder) -> None:
    build = DbtBuild(Path.cwd(), "duckdb", place.path.resolve() / "target", AS_OF, {})
    select = ("--select", "+int_common_features", "+int_name_bigrams")
    run_measured(
        build.command("build", *select, "--exclude-resource-type", "test", "unit_test"),
        place.log("features"),
        {"ATLAS_DATABASE": str(place.database.resolve())},
    )


def _truth(place: Folder) -> Path:
    return place.path / "exports-answer-key" / "true_accounts.parquet"


if __name__ == "__main__":
    main()
