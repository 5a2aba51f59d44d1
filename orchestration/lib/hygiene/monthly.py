"""The monthly audit: issues by type, what came and went, how long, how much work."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from orchestration.lib.hygiene.release import OpenRelease, open_release
from orchestration.lib.hygiene.report import Report, Table

NAME = "monthly_audit"
# What an account should have; a column that a release lacks is left out.
COMPLETE_COLUMNS = (
    "account_name",
    "owner_id",
    "legal_entity_id",
    "account_type",
    "industry",
    "domain",
    "phone",
    "city",
    "country_code",
    "employee_count",
    "annual_revenue_native",
)

# Opened and fixed within the month count as both.
_ISSUES = """
    select
        issue_type,
        severity,
        count(*) filter (where resolved_date is null) as open_count,
        count(*) filter (where last_opened_date >= $first_day) as new_count,
        count(*) filter (where resolved_date >= $first_day) as fixed_count,
        cast(median(days_to_fix) as decimal(9, 1)) as median_days_to_fix,
        max($as_of_date - last_opened_date)
            filter (where resolved_date is null) as oldest_open_days,
        cast(
            coalesce(sum(minutes_to_fix) filter (where resolved_date is null), 0)
            / 60.0 as decimal(9, 1)
        ) as hours_to_fix
    from marts.data_issue_history
    group by issue_type, severity
    having count(*) filter (where resolved_date is null) > 0
    or count(*) filter (where resolved_date >= $first_day) > 0
    order by
        list_position(['error', 'warning', 'info'], severity) nulls last,
        open_count desc,
        issue_type
"""
_SEVERITIES = """
    select
        severity,
        count(*) filter (where resolved_date is null) as open_count,
        count(*) filter (where last_opened_date >= $first_day) as new_count,
        count(*) filter (where resolved_date >= $first_day) as fixed_count,
        cast(
            coalesce(sum(minutes_to_fix) filter (where resolved_date is null), 0)
            / 60.0 as decimal(9, 1)
        ) as hours_to_fix
    from marts.data_issue_history
    group by severity
    order by list_position(['error', 'warning', 'info'], severity) nulls last
"""
_OPEN = """
    select
        issue_id,
        issue_type,
        severity,
        source_system,
        source_table,
        source_record_id,
        account_id,
        evidence,
        first_seen_date,
        $as_of_date - last_opened_date as open_days,
        minutes_to_fix
    from marts.data_issue_history
    where resolved_date is null
    order by
        list_position(['error', 'warning', 'info'], severity) nulls last,
        issue_type,
        issue_id
"""
_TOTALS = """
    select
        count(*) filter (where resolved_date is null),
        count(*) filter (where last_opened_date >= $first_day),
        count(*) filter (where resolved_date >= $first_day),
        coalesce(
            cast(median(days_to_fix) filter (where resolved_date >= $first_day)
                as varchar),
            'none fixed'
        ),
        coalesce(sum(minutes_to_fix) filter (where resolved_date is null), 0) / 60.0
    from marts.data_issue_history
"""


def monthly_audit(serving: Path) -> Report:
    """Data quality of the live release, against the end of the month before.

    The month is the one of the release's as-of date. Raises HygieneError: there
    is no release.
    """
    with open_release(serving) as release:
        day = {"first_day": release.as_of_date.replace(day=1)}
        dated = {**day, "as_of_date": release.as_of_date}
        return Report(
            NAME,
            f"Data quality of {release.as_of_date:%B %Y}",
            release.as_of_date,
            release.release_id,
            _figures(release, day["first_day"]),
            [
                release.table("severities", "By severity", _SEVERITIES, day),
                release.table("issue_types", "By type of issue", _ISSUES, dated),
                _completeness(release),
                release.table(
                    "open_issues",
                    "Every open issue",
                    _OPEN,
                    {"as_of_date": release.as_of_date},
                ),
            ],
        )


def _figures(release: OpenRelease, first_day: date) -> list[tuple[str, str]]:
    since = first_day - timedelta(days=1)
    [(count, new, fixed, days, hours)] = release.rows(_TOTALS, {"first_day": first_day})
    return [
        ("open issues", f"{count:,}"),
        (f"new since {since}", f"{new:,}"),
        (f"fixed since {since}", f"{fixed:,}"),
        ("days to fix, median", days),
        ("hours to fix what is open", f"{hours:,.1f}"),
    ]


def _completeness(release: OpenRelease) -> Table:
    """Share of live accounts that state a value, column by column."""
    known = release.columns_of("dim_accounts")
    counts = "\n    union all ".join(
        f"select {place} as place, '{name}' as column_name, count(*) as account_count,"
        f" count({name}) as filled_count from live"
        for place, name in enumerate(COMPLETE_COLUMNS)
        if name in known
    )
    return release.table(
        "completeness",
        "Completeness of live accounts",
        f"""
        with live as (
            select * from marts.dim_accounts
            where not is_deleted and not is_test_account
        ),
        counts as (
            {counts}
        )
        select
            column_name,
            account_count,
            filled_count,
            cast(filled_count / nullif(account_count, 0) as decimal(5, 4))
                as filled_rate
        from counts
        order by place
        """,
    )
