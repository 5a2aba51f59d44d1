"""Command line of publishing: publish, roll back, list."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import click

from orchestration.lib.auditing.report import AuditError, require_passed
from orchestration.lib.options import as_of_option, database_option, serving_option
from orchestration.lib.publishing import (
    PublishingError,
    list_releases,
    live_release,
    publish,
    rollback,
)
from orchestration.lib.publishing.publisher import KEPT_RELEASES


@click.group()
def cli() -> None:
    """Publish the marts as one release, or go back to an earlier one."""


@cli.command(name="publish")
@database_option
@serving_option
@as_of_option
@click.option(
    "--audit",
    default="build/audit/marts.json",
    show_default=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="Report of the audit that the marts must have passed.",
)
@click.option(
    "--unaudited", is_flag=True, help="Publish without an audit; the release says so."
)
@click.option(
    "--keep",
    default=KEPT_RELEASES,
    show_default=True,
    type=click.IntRange(min=1),
    help="Releases kept on disk.",
)
def publish_command(
    *,
    database: Path,
    serving: Path,
    as_of: datetime,
    audit: Path,
    unaudited: bool,
    keep: int,
) -> None:
    """Write a new release and switch it in by one atomic rename."""
    day: date = as_of.date()
    try:
        if not unaudited:
            require_passed(audit, database, day)
        release = publish(database, serving, day, audited=not unaudited, keep=keep)
    except (AuditError, PublishingError) as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"Published {release.release_id} to {serving}")


@cli.command(name="rollback")
@serving_option
@click.option("--to", "release_id", help="Release id; default: the one before.")
def rollback_command(serving: Path, release_id: str | None) -> None:
    """Make an earlier release live again."""
    try:
        release = rollback(serving, release_id)
    except PublishingError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"Live again: {release.release_id}")


@cli.command(name="list")
@serving_option
def list_command(serving: Path) -> None:
    """List the kept releases, the live one marked."""
    live = live_release(serving)
    for release in list_releases(serving):
        mark = "  live" if release == live else ""
        click.echo(f"{release.release_id}{mark}")


if __name__ == "__main__":
    cli(prog_name="python -m orchestration.lib.publishing")
