"""Command line: `python -m orchestration.lib.matching --help`."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import click
from rich.console import Console

from orchestration.lib.matching.company import ACCOUNTS, FEATURES, build_company
from orchestration.lib.matching.seed import WEIGHTS

TRAINED_ON = 7
MEASURED_ON = 4242

accounts = click.option(
    "--accounts",
    type=click.IntRange(1_000, 220_000),
    default=20_000,
    show_default=True,
    help="Size of the company.",
)
folder = click.option(
    "--folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("build/matching"),
    show_default=True,
    help="Where companies are generated, landed and built.",
)


@click.group(name="python -m orchestration.lib.matching")
def main() -> None:
    """Train the weights of account matching, and measure what they merge."""


@main.command()
@accounts
@folder
@click.option("--seed", default=TRAINED_ON, show_default=True, help="Which company.")
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help=f"Write the seed here, such as {WEIGHTS}.  [default: print only]",
)
def train(*, accounts: int, folder: Path, seed: int, out: Path | None) -> None:
    """Train the match weights with Splink on an invented company.

    The company is generated, landed and built up to the features of matching;
    m is estimated from its labelled pairs, u from random ones.
    """
    if not find_spec("splink"):
        raise click.ClickException(
            "Splink is not installed; `make lint` or `make test` installs it."
        )
    from orchestration.lib.matching.seed import write_weights  # noqa: PLC0415
    from orchestration.lib.matching.training import train as estimate  # noqa: PLC0415

    console = Console()
    database, truth = build_company(accounts, seed, folder, FEATURES, console.print)
    console.print("training")
    weights = estimate(database, truth)
    for weight in weights:
        console.print(
            f"{weight.feature:20} {weight.level:18} {weight.match_weight:8.3f}"
        )
    if out:
        write_weights(out, weights)
        console.print(f"Written: {out}")


@main.command()
@accounts
@folder
@click.option(
    "--seed",
    default=MEASURED_ON,
    show_default=True,
    help=f"Which company; not {TRAINED_ON}, which the weights were trained on.",
)
def measure(*, accounts: int, folder: Path, seed: int) -> None:
    """Measure precision and recall of merged pairs on an invented company.

    Printed with 95 % intervals by Wilson, over the records of all systems and
    over those of the CRMs alone.
    """
    from orchestration.lib.matching import measuring  # noqa: PLC0415

    console = Console()
    database, truth = build_company(accounts, seed, folder, ACCOUNTS, console.print)
    for rate in measuring.measure(database, truth):
        console.print(str(rate), highlight=False)
    compared = measuring.pairs_per_record(database)
    console.print(f"pairs compared per record  {compared:.1f}", highlight=False)


if __name__ == "__main__":
    main()
