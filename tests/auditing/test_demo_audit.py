"""The committed suites against the demo company: met as it is, failed when broken."""

import shutil
from datetime import date
from pathlib import Path

import duckdb
import pytest

from orchestration.lib.auditing.runner import run_audit
from orchestration.lib.auditing.suites import Border
from tests.demo_build import AS_OF_DATE, DemoBuild

AS_OF = date.fromisoformat(AS_OF_DATE)


@pytest.mark.parametrize("border", ["raw", "marts"])
def test_the_demo_company_passes(demo: DemoBuild, border: Border) -> None:
    audited = run_audit(border, demo.database, AS_OF)
    assert [str(outcome) for outcome in audited.blocking] == []
    assert [str(outcome) for outcome in audited.warnings] == []
    assert audited.count("passed") > 10


@pytest.mark.parametrize(
    ("statement", "batch"),
    [
        (
            "delete from marts.bridge_account_sources where source_system = 'stripe'"
            " and source_record_id = (select min(source_record_id)"
            " from marts.bridge_account_sources where source_system = 'stripe')",
            "reconciliation",
        ),
        ("delete from marts.dim_accounts", "volume"),
        (
            "update marts.fct_opportunities set amount_native = amount_native + 0.01"
            " where opportunity_id = (select min(opportunity_id)"
            " from marts.fct_opportunities where amount_native is not null)",
            "native_amounts",
        ),
        ("update marts.fct_opportunities set amount = null", "converted_pipeline"),
        (
            "create or replace view marts.fct_health_components as"
            " select component, true as is_current, null as component_score"
            " from intermediate.int_health_component_scores",
            "components_present",
        ),
    ],
)
def test_a_broken_mart_does_not_pass(
    demo: DemoBuild, tmp_path: Path, statement: str, batch: str
) -> None:
    broken = tmp_path / "broken.duckdb"
    shutil.copyfile(demo.database, broken)
    with duckdb.connect(str(broken)) as connection:
        connection.execute(statement)
    audited = run_audit("marts", broken, AS_OF)
    assert batch in {outcome.batch for outcome in audited.blocking}
