"""Command line: `python -m orchestration.lib.benchmark --help`."""

from pathlib import Path

import click
from rich.console import Console

from orchestration.lib.benchmark.build import SizeReport, build_size
from orchestration.lib.benchmark.company import Company, Folder
from orchestration.lib.benchmark.parts import (
    PARTS,
    measure_part,
    print_customers,
    print_part,
    print_trees,
)
from orchestration.lib.benchmark.report import print_report, write_report

TENTH = 10


@click.command(name="python -m orchestration.lib.benchmark")
@click.option(
    "--accounts",
    type=click.IntRange(1_000, 220_000),
    default=200_000,
    show_default=True,
    help="Size of the company.",
)
@click.option(
    "--tenth/--no-tenth",
    default=True,
    show_default=True,
    help="Build a tenth of the size first, to see how cost grows.",
)
@click.option("--as-of", default="2026-06-30", show_default=True)
@click.option("--seed", default=42, show_default=True)
@click.option("--usage-days", default=180, show_default=True)
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("build/bench"),
    show_default=True,
    help="Folder of the companies, one per size, and of report.json.",
)
def main(
    *,
    accounts: int,
    tenth: bool,
    as_of: str,
    seed: int,
    usage_days: int,
    out: Path,
) -> None:
    """Build a large company once; print seconds and peak memory per layer."""
    console = Console()

    def build(size: int) -> SizeReport:
        company = Company(size, as_of, seed, usage_days)
        with console.status("") as status:

            def tell(text: str) -> None:
                console.print(f"{size:,} accounts: {text}")
                status.update(f"{size:,} accounts: {text}")

            return build_size(company, Folder(out / str(size)), tell)

    small = build(accounts // TENTH) if tenth else None
    full = build(accounts)
    print_report(console, full, small)
    grown = Folder(out / str(accounts))
    parts = {}
    for name in PARTS:
        console.print(f"measuring the {name} of a large company")
        parts[name] = measure_part(
            name, grown.path / "target", grown.database, out / "parts"
        )
    print_trees(console, parts["hierarchy"])
    print_part(console, "A pipeline of full size", parts["pipeline"])
    print_customers(console, parts["health"])
    write_report(out / "report.json", full, small, parts)
    console.print(f"Written: {out / 'report.json'}")


if __name__ == "__main__":
    main()
