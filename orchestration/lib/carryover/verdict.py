"""Whether a build took what was handed in for its past."""

from __future__ import annotations

from pathlib import Path

import duckdb


def unused_past(database: Path) -> str | None:
    """Why a build did not use the past it was given; None when it did or had none."""
    with duckdb.connect(str(database), read_only=True) as connection:
        [(day, records, is_used)] = connection.execute(
            "select past_date, past_record_count, is_used"
            " from intermediate.int_past_release"
        ).fetchall()
    if is_used or not records:
        return None
    return (
        f"The release of {day} is not taken for the past: none of its {records:,}"
        " records is in these sources. Accounts and issues are new from here on."
    )
