"""Command line of the audit."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from orchestration.lib.auditing.batches import DatabaseError
from orchestration.lib.auditing.report import failure_text, write_report
from orchestration.lib.auditing.runner import run_audit
from orchestration.lib.auditing.suites import Border, SuiteError
from orchestration.lib.options import as_of_option, database_option


@click.command()
@click.option("--border", required=True, type=click.Choice(["raw", "marts"]))
@database_option
@as_of_option
@click.option(
    "--out",
    default="build/audit",
    show_default=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder of the report.",
)
def main(border: Border, database: Path, as_of: datetime, out: Path) -> None:
    """Hold one border of the build against its expectation suites.

    Ends 1 when a critical expectation fails or has no rows behind it.
    """
    try:
        audit = run_audit(border, database, as_of.date())
    except (DatabaseError, SuiteError) as error:
        raise click.ClickException(str(error)) from error
    page = write_report(audit, out)
    for outcome in audit.warnings:
        click.echo(f"{outcome.severity}: {outcome}", err=True)
    if not audit.is_passed:
        raise click.ClickException(failure_text(audit, page))
    click.echo(
        f"The audit of {border} passed: {audit.count('passed')} expectations met,"
        f" {len(audit.warnings)} warnings,"
        f" {audit.count('not applicable')} not applicable. Details: {page}"
    )


if __name__ == "__main__":
    main(prog_name="python -m orchestration.lib.auditing")
