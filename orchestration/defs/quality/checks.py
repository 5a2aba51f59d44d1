"""The audits at both borders; a failed critical expectation stops the run."""

from collections.abc import Callable, Iterator

import dagster as dg

from orchestration.defs.settings import RunSettings
from orchestration.defs.warehouse.project import mart_names, source_names
from orchestration.defs.warehouse.translator import mart_key, source_key
from orchestration.lib.auditing.batches import DatabaseError
from orchestration.lib.auditing.outcomes import Audit
from orchestration.lib.auditing.report import failure_text, write_report
from orchestration.lib.auditing.runner import run_audit
from orchestration.lib.auditing.suites import Border, SuiteError

AUDIT = "audit"


@dg.multi_asset_check(
    name="audit_raw",
    specs=[
        dg.AssetCheckSpec(AUDIT, asset=source_key(name), blocking=True)
        for name in source_names()
    ],
    pool="duckdb",
)
def audit_raw(
    context: dg.AssetCheckExecutionContext, settings: RunSettings
) -> Iterator[dg.AssetCheckResult]:
    """Hold what came in against the raw suites, before dbt reads it."""
    yield from _audit("raw", source_names(), source_key, context, settings)


@dg.multi_asset_check(
    name="audit_marts",
    specs=[
        dg.AssetCheckSpec(AUDIT, asset=mart_key(name), blocking=True)
        for name in mart_names()
    ],
    pool="duckdb",
)
def audit_marts(
    context: dg.AssetCheckExecutionContext, settings: RunSettings
) -> Iterator[dg.AssetCheckResult]:
    """Hold what would go out against the marts suites, before it is published."""
    yield from _audit("marts", mart_names(), mart_key, context, settings)


def _audit(
    border: Border,
    subjects: list[str],
    key: Callable[[str], dg.AssetKey],
    context: dg.AssetCheckExecutionContext,
    settings: RunSettings,
) -> Iterator[dg.AssetCheckResult]:
    """Run one border's suites once and report subject by subject.

    An expectation about a subject that is no asset could not block anything,
    so it is an error.
    """
    try:
        audit = run_audit(border, settings.database, settings.as_of)
    except (DatabaseError, SuiteError) as error:
        raise dg.Failure(str(error)) from error
    page = write_report(audit, settings.audit)
    strangers = {outcome.about for outcome in audit.outcomes} - set(subjects)
    if strangers:
        raise dg.Failure(
            f"The {border} suites are about {', '.join(sorted(strangers))},"
            " which is no asset."
        )
    for warning in audit.warnings:
        context.log.warning(str(warning))
    for subject in subjects:
        yield _result(audit.about(subject), key(subject), str(page))
    if not audit.is_passed:
        # The failed checks block by themselves; this says why in one message.
        raise dg.Failure(failure_text(audit, page))


def _result(part: Audit, key: dg.AssetKey, page: str) -> dg.AssetCheckResult:
    """The verdict on one source or mart."""
    failures = [*part.blocking, *part.warnings]
    return dg.AssetCheckResult(
        check_name=AUDIT,
        asset_key=key,
        passed=not failures,
        severity=(
            dg.AssetCheckSeverity.ERROR if part.blocking else dg.AssetCheckSeverity.WARN
        ),
        description="\n".join(str(failure) for failure in failures) or None,
        metadata={
            "passed": part.count("passed"),
            "not applicable": part.count("not applicable"),
            "report": dg.MetadataValue.path(page),
        },
    )
