"""Run the benchmark of the trees, and say what it took."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from orchestration.lib.benchmark.measure import run_measured

SLOWEST = 8
GB = 1e9


def measure_trees(target: Path, built: Path, folder: Path) -> dict[str, Any]:
    """Return what the trees took, in a process of their own.

    `target` and `built` are of a company built before: its compiled models, and
    a database with every table that they read.
    """
    folder.mkdir(parents=True, exist_ok=True)
    # The compiled models name their database `atlas`.
    database, log = folder / "atlas.duckdb", folder / "trees.log"
    module = "orchestration.lib.benchmark.hierarchy"
    command = [sys.executable, "-m", module, str(target), str(built), str(database)]
    cost = run_measured(command, log)
    database.unlink(missing_ok=True)
    report: dict[str, Any] = json.loads(log.read_text(encoding="utf-8"))
    return report | {"peak_bytes": cost.peak_bytes}


def print_trees(console: Console, report: Mapping[str, Any]) -> None:
    """Print the total, the closure against a copy and NetworkX, the slowest models."""
    table = Table(title="Trees of full size")
    table.add_column("model", no_wrap=True)
    table.add_column("seconds", justify="right")
    slowest = sorted(report["models"].items(), key=lambda item: (-item[1], item[0]))
    for name, seconds in slowest[:SLOWEST]:
        table.add_row(name, f"{seconds:.1f}")
    table.add_section()
    table.add_row(f"all {len(slowest)}", f"{report['total_seconds']:.1f}")
    console.print(table)
    rows = ", ".join(f"{name} {count:,}" for name, count in report["rows"].items())
    ratio = report["closure_seconds"] / report["copy_seconds"]
    for line in (
        f"Rows of the closure: {rows}. Peak {report['peak_bytes'] / GB:.1f} GB.",
        f"Walking the closure takes {report['closure_seconds']:.1f} s,"
        f" {ratio:.1f} times as long as copying its result.",
        f"NetworkX finds the CRM's {report['networkx_pairs']:,} pairs, without paths,"
        f" in {report['networkx_seconds']:.1f} s.",
    ):
        console.print(line, highlight=False)
