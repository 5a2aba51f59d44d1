"""The reports people clean up from: duplicates weekly, an audit monthly.

Both read the published release and write `reports/<its date>/` beside it.
"""

from collections.abc import Callable
from pathlib import Path

import dagster as dg

from orchestration.defs.settings import RunSettings
from orchestration.lib.hygiene import (
    HygieneError,
    Report,
    monthly_audit,
    weekly_duplicates,
    write_report,
)

REPORTS = "reports"


@dg.op(name="report_duplicates")
def report_duplicates(context: dg.OpExecutionContext, settings: RunSettings) -> None:
    """Write the open candidate pairs of the live release."""
    _report(context, settings.serving, weekly_duplicates)


@dg.op(name="report_issues")
def report_issues(context: dg.OpExecutionContext, settings: RunSettings) -> None:
    """Write the data issues of the live release and how they moved this month."""
    _report(context, settings.serving, monthly_audit)


def _report(
    context: dg.OpExecutionContext, serving: Path, make: Callable[[Path], Report]
) -> None:
    try:
        report = make(serving)
        page = write_report(report, serving / REPORTS)
    except HygieneError as error:
        raise dg.Failure(str(error)) from error
    context.add_output_metadata(
        {
            "page": dg.MetadataValue.path(page),
            "release": report.release_id,
            **dict(report.figures),
        }
    )


@dg.job(
    name="weekly_duplicates",
    description="Report the pairs of accounts that may be one.",
    executor_def=dg.in_process_executor,
)
def weekly_duplicates_job() -> None:
    """One report of the live release."""
    report_duplicates()


@dg.job(
    name="monthly_audit",
    description="Report the data issues: new, fixed, open, and hours to fix.",
    executor_def=dg.in_process_executor,
)
def monthly_audit_job() -> None:
    """One report of the live release."""
    report_issues()


# An hour after the morning run, whose release they report on.
weekly_duplicates_schedule = dg.ScheduleDefinition(
    name="weekly_duplicates",
    job=weekly_duplicates_job,
    cron_schedule="0 6 * * 1",
    execution_timezone="UTC",
    default_status=dg.DefaultScheduleStatus.STOPPED,
)

monthly_audit_schedule = dg.ScheduleDefinition(
    name="monthly_audit",
    job=monthly_audit_job,
    cron_schedule="0 6 1 * *",
    execution_timezone="UTC",
    default_status=dg.DefaultScheduleStatus.STOPPED,
)
