"""The last stations of the job: a failed audit leaves yesterday's release."""

from datetime import date
from pathlib import Path

import dagster as dg
import duckdb
import pytest

from orchestration.defs.publishing.assets import published_warehouse
from orchestration.defs.quality import checks
from orchestration.defs.settings import RunSettings
from orchestration.lib.auditing import runner
from orchestration.lib.publishing import live_release, publish
from orchestration.lib.run.execution import failure_reason

AS_OF = date(2026, 6, 30)
SUITE = """
batches:
  - name: positive
    about: dim_accounts
    query: select revenue from marts.dim_accounts
    expectations:
      - type: expect_column_values_to_be_between
        kwargs: {column: revenue, min_value: 0}
        severity: critical
        why: Revenue is not negative.
"""


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A build and a serving folder of its own, with one release, and one suite."""
    monkeypatch.setenv("ATLAS_DATABASE", str(tmp_path / "atlas.duckdb"))
    monkeypatch.setenv("ATLAS_SERVING", str(tmp_path / "serving"))
    suites = tmp_path / "suites" / "marts"
    suites.mkdir(parents=True)
    (suites / "one.yml").write_text(SUITE)

    def run_audit(border: runner.Border, database: Path, as_of: date) -> runner.Audit:
        return runner.run_audit(border, database, as_of, tmp_path / "suites")

    monkeypatch.setattr(checks, "run_audit", run_audit)
    build(tmp_path, revenue=1)
    publish(tmp_path / "atlas.duckdb", tmp_path / "serving", AS_OF, audited=True)
    return tmp_path


def build(folder: Path, revenue: int) -> None:
    """Write the build file that dbt would have left."""
    with duckdb.connect(str(folder / "atlas.duckdb")) as connection:
        connection.execute("create schema if not exists marts")
        connection.execute(
            "create or replace table marts.dim_accounts as"
            f" select 'a' as account_id, {revenue} as revenue"
        )


def run_last_stations() -> dg.ExecuteInProcessResult:
    job = dg.define_asset_job(
        "last_stations",
        selection=dg.AssetSelection.checks(checks.audit_marts)
        | dg.AssetSelection.assets(published_warehouse),
    )
    definitions = dg.Definitions(
        assets=[published_warehouse],
        asset_checks=[checks.audit_marts],
        jobs=[job],
        resources={"settings": RunSettings(as_of_date=AS_OF.isoformat())},
    )
    with dg.DagsterInstance.ephemeral() as instance:
        return definitions.resolve_job_def("last_stations").execute_in_process(
            instance=instance, raise_on_error=False
        )


def test_a_failed_audit_leaves_the_old_release(places: Path) -> None:
    build(places, revenue=-5)
    result = run_last_stations()
    assert not result.success
    release = live_release(places / "serving")
    assert release is not None
    assert release.number == 1
    reason = failure_reason(result.all_events)
    assert "The audit of marts failed; nothing was published." in reason
    assert "dim_accounts (one/positive)" in reason
    assert "1 of 1 unexpected: -5" in reason


def test_a_passed_audit_publishes(places: Path) -> None:
    build(places, revenue=7)
    assert run_last_stations().success
    release = live_release(places / "serving")
    assert release is not None
    assert release.number == 2
    with duckdb.connect(str(release.database), read_only=True) as connection:
        assert connection.execute(
            "select revenue, is_audited from marts.dim_accounts, release.release_info"
        ).fetchall() == [(7, True)]


def test_a_run_without_a_date_says_so(
    places: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ATLAS_AS_OF", raising=False)
    with pytest.raises(dg.Failure, match="The as-of date is 'not set'"):
        _ = RunSettings().as_of
