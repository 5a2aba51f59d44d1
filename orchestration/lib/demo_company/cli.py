"""Command line of the demo company generator."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from orchestration.lib.demo_company.settings import Settings
from orchestration.lib.demo_company.writer import MARKER

MIN_ACCOUNTS = 100
MAX_ACCOUNTS = 220_000
MIN_USAGE_DAYS = 60
MAX_USAGE_DAYS = 1_000
MAX_DUPLICATE_RATE = 0.5


@click.command(name="python -m orchestration.lib.demo_company")
@click.option(
    "--accounts",
    type=click.IntRange(MIN_ACCOUNTS, MAX_ACCOUNTS),
    default=150,
    show_default=True,
    help="Companies that the CRMs know.",
)
@click.option(
    "--seed", type=click.IntRange(0, 1_000_000), default=42, show_default=True
)
@click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    default="2026-06-30",
    show_default=True,
    help="The last day described; the history is the 36 months up to it.",
)
@click.option(
    "--usage-days",
    type=click.IntRange(MIN_USAGE_DAYS, MAX_USAGE_DAYS),
    default=180,
    show_default=True,
    help="Days of daily product usage.",
)
@click.option(
    "--duplicate-rate",
    type=click.FloatRange(0, MAX_DUPLICATE_RATE),
    default=0.03,
    show_default=True,
    help="Share of companies outside groups that Salesforce holds more than once.",
)
@click.option(
    "--format",
    "file_format",
    type=click.Choice(["csv", "parquet"]),
    default="csv",
    show_default=True,
    help="Parquet for large companies.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("seeds/demo"),
    show_default=True,
    help="Folder of the raw tables.",
)
@click.option(
    "--answer-key",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder of the answer key.  [default: beside the raw tables]",
)
@click.option("--force", is_flag=True, help="Write even if other files are in --out.")
@click.option("--dry-run", is_flag=True, help="Say what would be written, and stop.")
def main(
    *,
    accounts: int,
    seed: int,
    as_of: dt.datetime,
    usage_days: int,
    duplicate_rate: float,
    file_format: str,
    out: Path,
    answer_key: Path | None,
    force: bool,
    dry_run: bool,
) -> None:
    """Write the raw tables of an invented company, with planted defects.

    The same options give the same bytes. The answer key lists every planted
    defect, the true account of every record, and what is noise in it.
    """
    settings = Settings(accounts, seed, as_of.date(), usage_days, duplicate_rate)
    key = answer_key or out.parent / f"{out.name}-answer-key"
    if dry_run:
        click.echo(
            f"Would write {accounts} accounts (seed {seed}, as of {settings.as_of},"
            f" {usage_days} days of usage) as {file_format} to {out},"
            f" and the answer key to {key}."
        )
        return
    _refuse_strangers(out, force)
    # Imported late, so that --help answers at once.
    from orchestration.lib.demo_company.generate import generate  # noqa: PLC0415

    with Progress(
        SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn()
    ) as progress:
        task = progress.add_task("start")
        try:
            generate(
                settings,
                out,
                key,
                file_format,
                lambda step: progress.update(task, description=step),
            )
        except OSError as error:
            raise click.ClickException(f"Cannot write to {out}: {error}") from error
        progress.update(task, description="done")
    size = sum(path.stat().st_size for path in out.rglob("*") if path.is_file())
    click.echo(f"{out}: {size / 1e6:.1f} MB. Answer key: {key}")


def _refuse_strangers(out: Path, force: bool) -> None:
    """Refuse to touch a folder that holds anybody else's files."""
    if force or not out.exists() or not any(out.iterdir()):
        return
    if not (out / MARKER).exists():
        raise click.ClickException(
            f"{out} holds files that this command did not write."
            " Choose another --out, or pass --force to write beside them."
        )
