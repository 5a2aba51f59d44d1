"""Build one size, layer by layer, and note what each layer took."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from orchestration.lib.benchmark.company import (
    Company,
    Folder,
    generate,
    land,
    table_rows,
)
from orchestration.lib.benchmark.layers import TESTS, Layer, read_layers
from orchestration.lib.benchmark.measure import Cost, run_measured
from orchestration.lib.benchmark.yardstick import measure_yardstick
from orchestration.lib.spark.dbt_build import DbtBuild, telling_line

Tell = Callable[[str], None]


@dataclass(frozen=True)
class LayerCost:
    """One layer: seconds of its work, and of the whole process with dbt's start."""

    name: str
    seconds: float
    process_seconds: float
    peak_bytes: int


@dataclass
class SizeReport:
    """Everything measured at one size."""

    accounts: int
    raw_rows: int = 0
    largest_table: str = ""
    largest_table_rows: int = 0
    yardstick_seconds: float = 0.0
    # None when the company was there already.
    generating: LayerCost | None = None
    layers: list[LayerCost] = field(default_factory=list)
    # Seconds of each model, seeds and tests left out.
    models: dict[str, float] = field(default_factory=dict)
    database_bytes: int = 0
    # What dbt says of each test that failed, or could not run.
    failed_tests: dict[str, str] = field(default_factory=dict)


def build_size(company: Company, folder: Folder, tell: Tell) -> SizeReport:
    """Generate, land and build a company; raise ClickException when a step fails."""
    report = SizeReport(company.accounts)
    tell("generating the company")
    generated = generate(company, folder)
    if generated:
        report.generating = layer_cost("generating", generated)
    tell("landing")
    report.layers.append(layer_cost("landing", land(folder)))
    rows = table_rows(folder)
    largest = max(rows, key=lambda file: rows[file])
    report.raw_rows = sum(rows.values())
    report.largest_table = f"{largest.parent.name}.{largest.stem}"
    report.largest_table_rows = rows[largest]
    tell("measuring the yardstick")
    report.yardstick_seconds = measure_yardstick(largest, folder.path)

    build = DbtBuild(
        Path.cwd(), "duckdb", folder.path.resolve() / "target", company.as_of, {}
    )
    environment = {"ATLAS_DATABASE": str(folder.database.resolve())}
    tell("reading the project")
    run_measured(build.command("parse"), folder.log("parse"), environment)
    layers = read_layers(build.target_path / "manifest.json")
    for number, layer in enumerate(layers, start=1):
        tell(f"building {layer.name}")
        cost = run_measured(
            build.command(layer.verb, *layer.arguments),
            folder.log(f"{number:02d} {layer.name}"),
            environment,
            # A failed test is told of, and does not hide what a build costs.
            accepted=(0, 1) if layer.name == TESTS else (0,),
        )
        note_layer(report, build.target_path / "run_results.json", layer, cost)
    report.database_bytes = folder.database.stat().st_size
    return report


def layer_cost(name: str, cost: Cost) -> LayerCost:
    """Return the cost of a step that is no dbt invocation."""
    return LayerCost(name, cost.seconds, cost.seconds, cost.peak_bytes)


def note_layer(report: SizeReport, results: Path, layer: Layer, cost: Cost) -> None:
    """Add what dbt says of its own work to what the process took."""
    told = json.loads(results.read_text(encoding="utf-8"))
    add_cost(
        report.layers,
        LayerCost(layer.name, told["elapsed_time"], cost.seconds, cost.peak_bytes),
    )
    for node in told["results"]:
        kind, _, name = node["unique_id"].split(".", 2)
        if kind == "model":
            report.models[name] = node["execution_time"]
        elif node["status"] in {"fail", "error"}:
            report.failed_tests[name] = telling_line(node["message"] or "")


def add_cost(layers: list[LayerCost], cost: LayerCost) -> None:
    """Add a step's cost, to that of the same layer where it came before."""
    for i, layer in enumerate(layers):
        if layer.name == cost.name:
            layers[i] = LayerCost(
                cost.name,
                layer.seconds + cost.seconds,
                layer.process_seconds + cost.process_seconds,
                max(layer.peak_bytes, cost.peak_bytes),
            )
            return
    layers.append(cost)
