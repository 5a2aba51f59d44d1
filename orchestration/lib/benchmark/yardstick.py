"""A yardstick of the machine: copy the largest raw table into a table.

Run as a process of its own, `python -m … <parquet> <database>`, it prints seconds.
"""

import statistics
import sys
import time
from pathlib import Path

import duckdb

from orchestration.lib.benchmark.measure import run_measured

REPEATS = 3


def measure_yardstick(parquet: Path, folder: Path) -> float:
    """Return the median seconds of one copy."""
    log = folder / "logs" / "yardstick.log"
    module = "orchestration.lib.benchmark.yardstick"
    database = folder / "yardstick.duckdb"
    run_measured([sys.executable, "-m", module, str(parquet), str(database)], log)
    database.unlink()
    return float(log.read_text(encoding="utf-8"))


def copy_seconds(parquet: str, database: str) -> float:
    """Copy the table a few times; return the median seconds."""
    seconds = []
    with duckdb.connect(database, config={"threads": 2}) as connection:
        for _ in range(REPEATS):
            started = time.perf_counter()
            connection.execute(
                "create or replace table copy as select * from read_parquet(?)",
                [parquet],
            )
            connection.execute("checkpoint")
            seconds.append(time.perf_counter() - started)
    return statistics.median(seconds)


if __name__ == "__main__":
    sys.stdout.write(f"{copy_seconds(sys.argv[1], sys.argv[2])}\n")
