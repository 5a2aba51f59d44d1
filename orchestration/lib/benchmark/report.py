"""Tables on the console and report.json."""

import json
import os
import platform
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

import duckdb
from rich.console import Console
from rich.table import Table

from orchestration.lib.benchmark.build import SizeReport

SLOWEST = 10
GB = 1e9


def machine() -> dict[str, object]:
    """Return what the numbers depend on."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return {
        "cores": os.cpu_count(),
        "memory_gb": round(memory / GB, 1),
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "duckdb": duckdb.__version__,
    }


def growth(seconds: float, tenth: float | None) -> str:
    """Return how many times a tenth of the size this took."""
    return "" if not tenth else f"{seconds / tenth:.1f}"


def write_report(
    file: Path,
    full: SizeReport,
    tenth: SizeReport | None,
    parts: Mapping[str, object],
) -> None:
    """Write everything measured."""
    sizes = [asdict(size) for size in (tenth, full) if size]
    report = {"machine": machine(), "sizes": sizes, "parts": parts}
    text = json.dumps(report, indent=2)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text + "\n", encoding="utf-8")


def print_report(console: Console, full: SizeReport, tenth: SizeReport | None) -> None:
    """Print cost per layer and the slowest models."""
    console.print(layer_table(full, tenth))
    console.print(model_table(full, tenth))
    lines = [
        f"{full.accounts:,} accounts, {full.raw_rows:,} raw rows,"
        f" database {full.database_bytes / GB:.1f} GB.",
        f"A yardstick is {full.yardstick_seconds:.2f} s: a copy of"
        f" {full.largest_table}, {full.largest_table_rows:,} rows.",
        "Growth is against a tenth of the size: 10 is linear.",
        ", ".join(f"{name} {value}" for name, value in machine().items()),
    ]
    if full.generating:
        lines.insert(
            1,
            f"Generated in {full.generating.seconds:.0f} s,"
            f" peak {full.generating.peak_bytes / GB:.1f} GB.",
        )
    for line in lines:
        console.print(line, highlight=False)
    for name, message in full.failed_tests.items():
        console.print(f"[red]failed test:[/red] {name}:", soft_wrap=True)
        console.print(f"  {message}", markup=False, soft_wrap=True)


def layer_table(full: SizeReport, tenth: SizeReport | None) -> Table:
    """Return cost per layer, in the order built."""
    table = Table(title="Cost per layer")
    table.add_column("layer")
    for column in ("seconds", "with\nstart", "yard-\nsticks", "growth", "peak\nGB"):
        table.add_column(column, justify="right")
    before = {layer.name: layer.seconds for layer in tenth.layers} if tenth else {}
    for layer in full.layers:
        table.add_row(
            layer.name,
            f"{layer.seconds:.1f}",
            f"{layer.process_seconds:.1f}",
            f"{layer.seconds / full.yardstick_seconds:.1f}",
            growth(layer.seconds, before.get(layer.name)),
            f"{layer.peak_bytes / GB:.2f}",
        )
    total = sum(layer.seconds for layer in full.layers)
    table.add_section()
    table.add_row(
        "all",
        f"{total:.1f}",
        f"{sum(layer.process_seconds for layer in full.layers):.1f}",
        f"{total / full.yardstick_seconds:.1f}",
        growth(total, sum(before.values()) if before else None),
        f"{max(layer.peak_bytes for layer in full.layers) / GB:.2f}",
    )
    return table


def model_table(full: SizeReport, tenth: SizeReport | None) -> Table:
    """Return the models that took longest."""
    table = Table(title=f"The slowest {SLOWEST} models")
    table.add_column("model", no_wrap=True)
    for column in ("seconds", "yard-\nsticks", "growth"):
        table.add_column(column, justify="right")
    before = tenth.models if tenth else {}
    slowest = sorted(full.models.items(), key=lambda item: (-item[1], item[0]))
    for name, seconds in slowest[:SLOWEST]:
        table.add_row(
            name,
            f"{seconds:.1f}",
            f"{seconds / full.yardstick_seconds:.2f}",
            growth(seconds, before.get(name)),
        )
    return table
