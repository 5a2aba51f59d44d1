"""Run the benchmarks of parts of the project, and say what they took."""

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
PARTS = ("hierarchy", "pipeline", "health")


def measure_part(name: str, target: Path, built: Path, folder: Path) -> dict[str, Any]:
    """Return what a part took, in a process of its own.

    `target` and `built` are of a company built before: its compiled models, and
    a database with every table that they read.
    """
    folder.mkdir(parents=True, exist_ok=True)
    # The compiled models name their database `atlas`.
    database, log = folder / "atlas.duckdb", folder / f"{name}.log"
    module = f"orchestration.lib.benchmark.{name}"
    command = [sys.executable, "-m", module, str(target), str(built), str(database)]
    cost = run_measured(command, log)
    database.unlink(missing_ok=True)
    report: dict[str, Any] = json.loads(log.read_text(encoding="utf-8"))
    return report | {"peak_bytes": cost.peak_bytes}


def print_part(console: Console, title: str, report: Mapping[str, Any]) -> None:
    """Print the slowest models, the total, rows and memory."""
    table = Table(title=title)
    table.add_column("model", no_wrap=True)
    table.add_column("seconds", justify="right")
    slowest = sorted(report["models"].items(), key=lambda item: (-item[1], item[0]))
    for name, seconds in slowest[:SLOWEST]:
        table.add_row(name, f"{seconds:.1f}")
    table.add_section()
    table.add_row(f"all {len(slowest)}", f"{report['total_seconds']:.1f}")
    console.print(table)
    rows = ", ".join(f"{name} {count:,}" for name, count in report["rows"].items())
    peak = report["peak_bytes"] / GB
    console.print(f"Rows: {rows}. Peak {peak:.1f} GB.", highlight=False)


def print_trees(console: Console, report: Mapping[str, Any]) -> None:
    """Print the trees: also the closure against a copy of it, and NetworkX."""
    print_part(console, "Trees of full size", report)
    ratio = report["closure_seconds"] / report["copy_seconds"]
    for line in (
        f"Walking the closure takes {report['closure_seconds']:.1f} s,"
        f" {ratio:.1f} times as long as copying its result.",
        f"NetworkX finds the CRM's {report['networkx_pairs']:,} pairs, without paths,"
        f" in {report['networkx_seconds']:.1f} s.",
    ):
        console.print(line, highlight=False)


def print_customers(console: Console, report: Mapping[str, Any]) -> None:
    """Print revenue and health: also without the card that is learned from them."""
    print_part(console, "Customers of full size", report)
    learned = report["learned_seconds"]
    console.print(
        f"The learned score card takes {learned:.1f} s of it, all else"
        f" {report['total_seconds'] - learned:.1f} s.",
        highlight=False,
    )
