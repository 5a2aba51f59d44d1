"""Of a long dbt error, the engine's own words are shown."""

import json
from pathlib import Path

import pytest

from orchestration.lib.spark.dbt_build import failures, telling_line

SPARK = """Runtime Error in model int_links (models/intermediate/int_links.sql)
  Database Error
    org.apache.hive.service.cli.HiveSQLException: Error running query: \
[UNRESOLVED_ROUTINE] org.apache.spark.sql.AnalysisException: [UNRESOLVED_ROUTINE] \
Cannot resolve routine `strpos`.
    \tat org.apache.spark.sql.hive.thriftserver.HiveThriftServerErrors$.running(H)
"""
DUCKDB = """Runtime Error in model int_links (models/intermediate/int_links.sql)
  Catalog Error: Scalar Function with name initcap does not exist!
"""
CONTRACT = """Compilation Error in model fct (models/marts/fct.sql)
  This model has an enforced contract that failed.
  | column_name | definition_type | contract_type | mismatch_reason    |
  | ----------- | --------------- | ------------- | ------------------ |
  | n           | BIGINT          | INTEGER       | data type mismatch |
"""


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (SPARK, "[UNRESOLVED_ROUTINE] Cannot resolve routine `strpos`."),
        (DUCKDB, "Catalog Error: Scalar Function with name initcap does not exist!"),
        (CONTRACT, "| n           | BIGINT          | INTEGER       |"),
        ("Database is locked", "Database is locked"),
        ("", ""),
    ],
)
def test_the_telling_line_is_found(message: str, said: str) -> None:
    assert telling_line(message).startswith(said)


def test_models_that_waited_for_a_failed_one_are_told_apart(tmp_path: Path) -> None:
    results = tmp_path / "run_results.json"
    nodes = [
        {"unique_id": "model.atlas.a", "status": "success", "message": "OK"},
        {"unique_id": "model.atlas.b", "status": "error", "message": DUCKDB},
        {"unique_id": "model.atlas.c", "status": "skipped", "message": None},
    ]
    results.write_text(json.dumps({"results": nodes}))
    failed = failures(results)
    assert list(failed) == ["b", "c"]
    assert failed["b"].startswith("Catalog Error")
    assert failed["c"] == "skipped"
