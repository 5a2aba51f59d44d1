"""The reports people clean up from: what is in them, and where they lie."""

import csv
from datetime import date
from pathlib import Path

import dagster as dg
import duckdb
import pytest
from click.testing import CliRunner

from orchestration.definitions import definitions
from orchestration.lib.hygiene import (
    HygieneError,
    Report,
    monthly_audit,
    weekly_duplicates,
    write_report,
)
from orchestration.lib.hygiene.__main__ import cli
from orchestration.lib.publishing import publish

DAY = date(2026, 6, 30)
ACCOUNTS = """
create table marts.dim_accounts as
select * from (values
    ('a', 'Alder <b>', 'ann', false, false), ('b', 'Birch', null, false, false),
    ('c', null, null, false, true), ('d', 'Dead', 'ann', true, false)
) as v (account_id, account_name, owner_id, is_deleted, is_test_account)
"""
PAIRS = """
create table marts.account_duplicates as
select * from (values
    ('a', 'b', 0.8, 'open', 10.00, date '2026-06-24', null, 'same [domain]'),
    ('a', 'c', 0.7, 'open', 90.50, date '2026-06-23', null, 'same phone'),
    ('b', 'c', 0.6, 'merged', 5.00, date '2026-06-01', date '2026-06-25', 'x'),
    ('b', 'd', 0.6, 'distinct', 5.00, date '2026-05-01', date '2026-05-25', 'x')
) as v (account_id_a, account_id_b, match_probability, status, money_at_stake,
    first_seen_date, resolved_date, evidence)
"""
ISSUES = """
create table marts.data_issue_history as
select *, resolved_date - last_opened_date as days_to_fix, 's' as source_system,
    't' as source_table, issue_id as source_record_id, 'a' as account_id,
    'seen' as evidence, last_opened_date as first_seen_date
from (values
    ('old', 'error_type', 'error', 90, date '2026-05-31', null::date),
    ('new', 'error_type', 'error', 90, date '2026-06-01', null),
    ('quick', 'error_type', 'error', 90, date '2026-06-10', date '2026-06-14'),
    ('slow', 'error_type', 'error', 90, date '2026-04-01', date '2026-06-10'),
    ('past', 'gone_type', 'info', 5, date '2026-04-01', date '2026-05-31')
) as v (issue_id, issue_type, severity, minutes_to_fix, last_opened_date,
    resolved_date)
"""


@pytest.fixture
def serving(tmp_path: Path) -> Path:
    """A folder with one release of a handful of rows."""
    return published(tmp_path, ACCOUNTS, PAIRS, ISSUES)


def published(folder: Path, *marts: str) -> Path:
    """Publish some marts and return the serving folder."""
    build = folder / "build.duckdb"
    with duckdb.connect(str(build)) as connection:
        connection.execute("create schema marts")
        for mart in marts:
            connection.execute(mart)
    publish(build, folder / "serving", DAY, audited=False)
    return folder / "serving"


def rows(report: Report, name: str) -> list[dict[str, object]]:
    """Rows of a table of a report, by column."""
    [table] = [table for table in report.tables if table.name == name]
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]


def test_open_pairs_come_dearest_first(serving: Path) -> None:
    report = weekly_duplicates(serving)
    assert [
        (row["account_id_a"], row["account_id_b"]) for row in rows(report, "open_pairs")
    ] == [("a", "c"), ("a", "b")]
    assert dict(report.figures) == {
        "pairs to review": "2",
        "new since 2026-06-23": "1",
        "decided since 2026-06-23": "1",
        "money at stake": "100.50",
    }


def test_a_release_without_pairs_says_so(tmp_path: Path) -> None:
    report = weekly_duplicates(published(tmp_path, ACCOUNTS))
    assert report.tables == []
    assert "no mart account_duplicates" in dict(report.figures)["pairs to review"]


def test_the_audit_counts_what_came_and_went_in_the_month(serving: Path) -> None:
    report = monthly_audit(serving)
    assert dict(report.figures) == {
        "open issues": "2",
        "new since 2026-05-31": "2",
        "fixed since 2026-05-31": "2",
        "days to fix, median": "37.0",
        "hours to fix what is open": "3.0",
    }
    [issue] = rows(report, "issue_types")
    assert {name: str(value) for name, value in issue.items()} == {
        "issue_type": "error_type",
        "severity": "error",
        "open_count": "2",
        "new_count": "2",
        "fixed_count": "2",
        "median_days_to_fix": "37.0",
        "oldest_open_days": "30",
        "hours_to_fix": "3.0",
    }
    assert [row["issue_id"] for row in rows(report, "open_issues")] == ["new", "old"]


def test_completeness_is_of_live_accounts(serving: Path) -> None:
    assert [
        (row["column_name"], row["account_count"], str(row["filled_rate"]))
        for row in rows(monthly_audit(serving), "completeness")
    ] == [("account_name", 2, "1.0000"), ("owner_id", 2, "0.5000")]


def test_a_report_is_a_page_and_csv_files(serving: Path, tmp_path: Path) -> None:
    for _ in range(2):
        page = write_report(weekly_duplicates(serving), tmp_path / "out")
    folder = tmp_path / "out" / "2026-06-30" / "weekly_duplicates"
    assert page == folder / "summary.html"
    assert sorted(path.name for path in folder.iterdir()) == [
        "open_pairs.csv",
        "summary.html",
    ]
    with (folder / "open_pairs.csv").open(newline="") as file:
        assert [row["evidence"] for row in csv.DictReader(file)] == [
            "same phone",
            "same [domain]",
        ]
    text = page.read_text()
    assert "Alder &lt;b&gt;" in text
    assert not [word for word in ("<script", "http:", "https:") if word in text]


def test_the_command_prints_unless_told_where_to_write(
    serving: Path, tmp_path: Path
) -> None:
    before = sorted(tmp_path.rglob("*"))
    printed = CliRunner().invoke(cli, ["weekly", "--serving", str(serving)])
    assert printed.exit_code == 0
    assert "pairs to review: 2" in printed.output
    assert sorted(tmp_path.rglob("*")) == before
    out = tmp_path / "out"
    written = CliRunner().invoke(
        cli, ["monthly", "--serving", str(serving), "--out", str(out)]
    )
    assert written.exit_code == 0, written.output
    assert (out / "2026-06-30" / "monthly_audit" / "summary.html").exists()


def test_without_a_release_the_command_says_where_it_looked(tmp_path: Path) -> None:
    with pytest.raises(HygieneError):
        monthly_audit(tmp_path)
    done = CliRunner().invoke(cli, ["monthly", "--serving", str(tmp_path)])
    assert done.exit_code == 1
    assert (
        done.output == f"Error: There is no release in {tmp_path}; publish one first.\n"
    )


@pytest.mark.parametrize("job", ["weekly_duplicates", "monthly_audit"])
def test_a_job_reports_beside_the_release(
    serving: Path, monkeypatch: pytest.MonkeyPatch, job: str
) -> None:
    monkeypatch.setenv("ATLAS_SERVING", str(serving))
    with dg.DagsterInstance.ephemeral() as instance:
        result = definitions.resolve_job_def(job).execute_in_process(instance=instance)
    assert result.success
    assert (serving / "reports" / "2026-06-30" / job / "summary.html").exists()
