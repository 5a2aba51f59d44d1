"""The benchmark shows cost per layer, slowest models and growth."""

import json
from io import StringIO
from pathlib import Path

from rich.console import Console

from orchestration.lib.benchmark.build import LayerCost, SizeReport
from orchestration.lib.benchmark.parts import print_customers, print_trees
from orchestration.lib.benchmark.report import print_report, write_report

TREES = {
    "models": {"int_account_paths": 6.0},
    "total_seconds": 6.0,
    "closure_seconds": 6.0,
    "copy_seconds": 2.0,
    "networkx_seconds": 20.0,
    "networkx_pairs": 3_000_000,
    "rows": {"crm": 3_000_000},
    "peak_bytes": 2_000_000_000,
}


def size(accounts: int, seconds: float) -> SizeReport:
    """Return a report in which everything took as long."""
    return SizeReport(
        accounts=accounts,
        raw_rows=accounts * 10,
        largest_table="usage.daily_usage",
        largest_table_rows=accounts * 5,
        yardstick_seconds=2.0,
        layers=[LayerCost("staging", seconds, seconds + 5, 3_000_000_000)],
        models={f"model_{number:02}": seconds + number for number in range(12)},
    )


def test_growth_and_yardsticks_are_ratios() -> None:
    text = StringIO()
    print_report(Console(file=text, width=100), size(2_000, 40.0), size(200, 4.0))
    lines = text.getvalue().splitlines()
    staging = next(line for line in lines if "staging" in line)
    cells = [cell.strip() for cell in staging.split("│")[1:-1]]
    assert cells == ["staging", "40.0", "45.0", "20.0", "10.0", "3.00"]
    assert "model_11" in text.getvalue()
    assert "model_01" not in text.getvalue()


def test_a_failed_test_is_told_with_its_reason() -> None:
    text = StringIO()
    report = size(2_000, 40.0)
    report.failed_tests["unique_dim_accounts_account_id"] = "Got 3 results"
    print_report(Console(file=text, width=100), report, None)
    assert "unique_dim_accounts_account_id" in text.getvalue()
    assert "Got 3 results" in text.getvalue()


def test_the_report_holds_both_sizes(tmp_path: Path) -> None:
    file = tmp_path / "bench" / "report.json"
    parts = {"hierarchy": TREES}
    write_report(file, size(2_000, 40.0), size(200, 4.0), parts)
    written = json.loads(file.read_text())
    assert [each["accounts"] for each in written["sizes"]] == [200, 2_000]
    assert written["machine"]["cores"]
    assert written["parts"]["hierarchy"]["copy_seconds"] == 2.0


def test_the_closure_is_told_beside_a_copy_and_networkx() -> None:
    text = StringIO()
    print_trees(Console(file=text, width=100), TREES)
    told = text.getvalue()
    assert "3.0 times as long as copying" in told
    assert "crm 3,000,000" in told
    assert "in 20.0 s" in told


def test_customers_are_told_with_and_without_the_learned_card() -> None:
    report = {
        "models": {"int_health_scores": 80.0, "int_scorecard_scores": 20.0},
        "total_seconds": 100.0,
        "learned_seconds": 20.0,
        "rows": {"fct_account_health": 5_000_000},
        "peak_bytes": 6_000_000_000,
    }
    text = StringIO()
    print_customers(Console(file=text, width=100), report)
    assert "takes 20.0 s of it, all else 80.0 s" in text.getvalue()
    assert "fct_account_health 5,000,000" in text.getvalue()
