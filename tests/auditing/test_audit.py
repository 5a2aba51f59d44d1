"""What an audit says of rows, of no rows, and of sources that never came."""

import json
from datetime import date
from pathlib import Path
from textwrap import indent

import duckdb
import pytest

from orchestration.lib.auditing.batches import DatabaseError
from orchestration.lib.auditing.outcomes import Audit, Outcome
from orchestration.lib.auditing.report import (
    AuditError,
    failure_text,
    require_passed,
    write_report,
)
from orchestration.lib.auditing.runner import run_audit
from orchestration.lib.auditing.suites import SuiteError

AS_OF = date(2026, 6, 30)
BETWEEN = """
- type: expect_column_values_to_be_between
  kwargs: {column: amount, min_value: 0, max_value: 10}
  severity: critical
  why: Amounts are small.
"""


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Salesforce was landed, with an empty file of leads; Stripe was not."""
    file = tmp_path / "atlas.duckdb"
    with duckdb.connect(str(file)) as connection:
        for statement in (
            "create schema landing; create schema salesforce; create schema marts",
            "create table landing.file_load as"
            " select * from (values ('salesforce', 'account'), ('salesforce', 'lead'))"
            " as files (source_name, table_name)",
            "create table salesforce.account as select 5 as amount from range(3)",
            "create table salesforce.lead as select 5 as amount where false",
            "create table marts.scores as select 1.5::double as score",
        ):
            connection.execute(statement)
    return file


def audit(database: Path, batch: str, expectations: str = BETWEEN) -> Audit:
    """Audit one batch, given as the YAML of its other keys."""
    root = database.parent / "suites"
    (root / "raw").mkdir(parents=True, exist_ok=True)
    (root / "raw" / "one.yml").write_text(
        "batches:\n  - name: rows\n    about: salesforce\n"
        + indent(batch.strip() + "\nexpectations:" + indent(expectations, "  "), "    ")
    )
    return run_audit("raw", database, AS_OF, root)


def only(audited: Audit) -> Outcome:
    [outcome] = audited.outcomes
    return outcome


def test_rows_that_meet_an_expectation_pass(database: Path) -> None:
    outcome = only(audit(database, "query: select amount from salesforce.account"))
    assert (outcome.status, outcome.rows_behind) == ("passed", 3)


def test_a_failed_critical_expectation_blocks(database: Path) -> None:
    audited = audit(database, "query: select 50 as amount from salesforce.account")
    assert not audited.is_passed
    text = failure_text(audited, Path("raw.html"))
    assert "salesforce (one/rows)" in text
    assert "expect_column_values_to_be_between(column=amount" in text
    assert "3 of 3 unexpected: 50" in text


def test_a_failed_warning_is_reported_and_does_not_block(database: Path) -> None:
    audited = audit(
        database,
        "query: select 50 as amount",
        BETWEEN.replace("critical", "warning"),
    )
    assert audited.is_passed
    assert audited.warnings == list(audited.outcomes)


@pytest.mark.parametrize(
    "batch",
    [
        "query: select amount from salesforce.lead",
        "query: select sum(amount) as amount from salesforce.lead",
        "query: select 0 as amount, count(*) as n from salesforce.lead\nrows_behind: n",
    ],
    ids=["no rows", "an aggregate of none", "a count of none"],
)
def test_no_rows_behind_an_expectation_fail_it(database: Path, batch: str) -> None:
    outcome = only(audit(database, batch))
    assert (outcome.status, outcome.observed) == ("no rows", "no rows behind it")
    assert outcome.is_blocking


@pytest.mark.parametrize(
    ("needs", "status"),
    [
        ("landed_all: [stripe]", "not applicable"),
        ("landed_all: [salesforce, stripe.invoice]", "not applicable"),
        ("landed_any: [stripe, hubspot.deal]", "not applicable"),
        ("landed_any: [stripe, salesforce.account]", "passed"),
        ("landed_all: [salesforce.account]", "passed"),
    ],
)
def test_a_source_that_never_came_is_not_held_to_anything(
    database: Path, needs: str, status: str
) -> None:
    query = "query: select amount from salesforce.account"
    audited = audit(database, f"{needs}\n{query}")
    assert only(audited).status == status
    assert audited.is_passed


def test_an_empty_file_is_a_source_that_came(database: Path) -> None:
    batch = "landed_all: [salesforce.lead]\nquery: select amount from salesforce.lead"
    assert only(audit(database, batch)).status == "no rows"


def test_the_as_of_date_is_a_parameter(database: Path) -> None:
    batch = "query: select date_diff('day', date '2026-06-25', $as_of) as amount"
    assert audit(database, batch).is_passed


def test_a_missing_table_fails(database: Path) -> None:
    outcome = only(audit(database, "query: select amount from marts.absent"))
    assert outcome.is_blocking
    assert "absent" in outcome.observed


def test_a_missing_column_fails(database: Path) -> None:
    outcome = only(audit(database, "query: select 1 as price"))
    assert outcome.is_blocking
    assert '"amount"' in outcome.observed


@pytest.mark.parametrize("value", ["'inf'", "'nan'"])
def test_numbers_that_are_not_finite_are_found(database: Path, value: str) -> None:
    batch = "double_columns_of: marts\nrows_behind: value_count"
    expectation = BETWEEN.replace("amount", "not_finite_count").replace("10", "0")
    assert audit(database, batch, expectation).is_passed
    with duckdb.connect(str(database)) as connection:
        connection.execute(f"insert into marts.scores values ({value})")
    assert not audit(database, batch, expectation).is_passed


def test_decimals_only_leave_nothing_to_check(database: Path) -> None:
    batch = "double_columns_of: salesforce\nrows_behind: value_count"
    assert only(audit(database, batch)).status == "not applicable"


@pytest.mark.parametrize(
    ("batch", "expectations"),
    [
        ("query: select 1 as amount", BETWEEN.replace("between", "betwixt")),
        ("query: select 1 as amount", BETWEEN.replace("max_value", "maximum")),
        ("query: select 1 as amount", BETWEEN.replace("critical", "fatal")),
        ("double_columns_of: marts\nquery: select 1", BETWEEN),
        ("question: select 1", BETWEEN),
    ],
    ids=["type", "argument", "severity", "two queries", "key"],
)
def test_a_mistake_in_a_suite_is_named(
    database: Path, batch: str, expectations: str
) -> None:
    with pytest.raises(SuiteError):
        audit(database, batch, expectations)


def test_there_is_something_to_audit(tmp_path: Path) -> None:
    with pytest.raises(DatabaseError, match="There is no build file"):
        run_audit("raw", tmp_path / "absent.duckdb", AS_OF)


def test_the_report_is_one_page_and_readable_by_programs(database: Path) -> None:
    audited = audit(database, "query: select 50 as amount, '<b>' as x")
    page = write_report(audited, database.parent / "audit")
    html = page.read_text()
    assert "http" not in html and "<script" not in html
    assert "Amounts are small." in html
    content = json.loads(page.with_suffix(".json").read_text())
    assert content["is_passed"] is False
    assert content["outcomes"][0]["status"] == "failed"


def test_only_an_audited_build_may_be_published(database: Path) -> None:
    folder = database.parent / "audit"
    report = folder / "raw.json"
    with pytest.raises(AuditError, match="no readable audit report"):
        require_passed(report, database, AS_OF)
    write_report(audit(database, "query: select 50 as amount"), folder)
    with pytest.raises(AuditError, match="The audit failed"):
        require_passed(report, database, AS_OF)
    write_report(audit(database, "query: select 5 as amount"), folder)
    require_passed(report, database, AS_OF)
    with pytest.raises(AuditError, match="is about 2026-06-30"):
        require_passed(report, database, date(2026, 7, 1))
    with duckdb.connect(str(database)) as connection:
        connection.execute("create table marts.more as select 1 as one")
    with pytest.raises(AuditError, match="changed after its audit"):
        require_passed(report, database, AS_OF)
