"""Revenue and health of 200,000 customers, 36 month ends, and 50 million usage rows.

Run as a process of its own, `python -m … <target> <model database> <database>`,
it prints seconds as JSON. `target` is dbt's target folder after a build.
"""

import json
import sys
from pathlib import Path
from typing import Any

from orchestration.lib.benchmark.customers import fill
from orchestration.lib.benchmark.large import Part, built_part, mart_rows

ACCOUNTS, USAGE_ROWS = 200_000, 50_000_000
MARTS = (
    "fct_account_arr",
    "fct_arr_movements",
    "retention",
    "revenue_concentration",
    "fct_account_health",
    "fct_health_components",
    "fct_health_changes",
    "fct_family_health",
    "fct_renewal_probabilities",
    "health_backtest",
    "health_backtest_bands",
    "health_backtest_methods",
    "health_false_greens",
    "health_reliability",
)
# What is read and made for the learned card alone.
LEARNED = ("int_scorecard_", "int_health_values", "int_health_examples")
HEALTH = Part(
    marts=MARTS,
    folders=("calendar", "revenue", "renewal", "health", "scorecard"),
    fill=lambda connection: fill(connection, ACCOUNTS, USAGE_ROWS),
)


def measure(target: Path, built: Path, database: Path) -> dict[str, Any]:
    """Build everything once."""
    with built_part(HEALTH, target, built, database) as (connection, seconds):
        rows = mart_rows(connection, MARTS)
    learned = sum(each for name, each in seconds.items() if name.startswith(LEARNED))
    return {
        "models": seconds,
        "total_seconds": sum(seconds.values()),
        "learned_seconds": learned,
        "rows": rows,
    }


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure(*map(Path, sys.argv[1:]))) + "\n")
