"""Run the suites of one border with Great Expectations."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb

from orchestration.lib.auditing.batches import Warehouse
from orchestration.lib.auditing.outcomes import Audit, Outcome, Status
from orchestration.lib.auditing.suites import (
    EXPECTATIONS,
    Batch,
    Border,
    Expectation,
    load_suites,
)

if TYPE_CHECKING:
    import pandas as pd

    from orchestration.lib.auditing.validator import Validator

_COUNTS_NULLS = {"expect_column_values_to_not_be_null"}


def run_audit(
    border: Border, database: Path, as_of_date: date, root: Path = EXPECTATIONS
) -> Audit:
    """Hold one border of the build file against its suites.

    Raises SuiteError: a suite file cannot be used.
    Raises DatabaseError: the build file cannot be read.
    """
    suites = load_suites(border, root)
    warehouse = Warehouse(database, as_of_date)
    # Great Expectations takes seconds to import; only an audit pays for it.
    from orchestration.lib.auditing.validator import Validator  # noqa: PLC0415

    validator = Validator()
    try:
        outcomes = [
            outcome
            for suite in suites
            for batch in suite.batches
            for outcome in _check(suite.name, batch, warehouse, validator)
        ]
    finally:
        warehouse.close()
    return Audit(border, as_of_date, tuple(outcomes))


def _check(
    suite: str, batch: Batch, warehouse: Warehouse, validator: Validator
) -> list[Outcome]:
    """Outcomes of one batch, in the order its expectations are written."""

    def outcome(
        expectation: Expectation, status: Status, observed: str, rows: int | None = None
    ) -> Outcome:
        return Outcome(
            suite=suite,
            batch=batch.name,
            about=batch.about,
            expectation=validator.describe(expectation),
            severity=expectation.severity,
            status=status,
            rows_behind=rows,
            observed=observed,
            why=expectation.why,
        )

    reason = warehouse.missing_source(batch)
    if reason:
        return [outcome(each, "not applicable", reason) for each in batch.expectations]
    try:
        frame = warehouse.frame(batch)
    except duckdb.Error as error:
        text = f"the query does not run: {str(error).splitlines()[0]}"
        return [outcome(each, "failed", text) for each in batch.expectations]
    if frame is None:
        text = f"no floating-point column in {batch.double_columns_of}"
        return [outcome(each, "not applicable", text) for each in batch.expectations]

    rows = _rows_behind(batch, frame)
    found = []
    for each in batch.expectations:
        if rows == 0 or _has_only_nulls(each, frame):
            found.append(outcome(each, "no rows", "no rows behind it", rows))
        else:
            is_met, observed = validator.validate(frame, each)
            found.append(
                outcome(each, "passed" if is_met else "failed", observed, rows)
            )
    return found


def _rows_behind(batch: Batch, frame: pd.DataFrame) -> int:
    """Rows that the batch stands on, not merely the rows of an aggregate."""
    if batch.rows_behind is None or frame.empty:
        return len(frame)
    return int(frame[batch.rows_behind].sum())


def _has_only_nulls(expectation: Expectation, frame: pd.DataFrame) -> bool:
    """Whether a column has no value: most expectations would then pass silently."""
    return expectation.type not in _COUNTS_NULLS and any(
        column in frame and not frame[column].notna().any()
        for column in expectation.columns
    )
