"""The pipeline's models on a million deals with six million versions.

Run as a process of its own, `python -m … <target> <model database> <database>`,
it prints seconds as JSON. `target` is dbt's target folder after a build.
"""

import json
import sys
from pathlib import Path
from typing import Any

from orchestration.lib.benchmark.deals import fill
from orchestration.lib.benchmark.large import Part, built_part, mart_rows

ACCOUNTS, DEALS = 200_000, 1_000_000
MARTS = (
    "fct_opportunity_versions",
    "dim_stages",
    "fct_stage_visits",
    "stage_statistics",
    "fct_pipeline_walk",
    "pipeline_metrics",
    "pipeline_coverage",
)
PIPELINE = Part(
    marts=MARTS,
    folders=("calendar", "pipeline", "stages", "walk", "pipeline_metrics"),
    fill=lambda connection: fill(connection, ACCOUNTS, DEALS),
)


def measure(target: Path, built: Path, database: Path) -> dict[str, Any]:
    """Build everything once."""
    with built_part(PIPELINE, target, built, database) as (connection, seconds):
        rows = mart_rows(connection, MARTS)
    return {
        "models": seconds,
        "total_seconds": sum(seconds.values()),
        "rows": rows,
    }


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure(*map(Path, sys.argv[1:]))) + "\n")
