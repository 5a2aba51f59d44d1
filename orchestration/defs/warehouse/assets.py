"""Every dbt model and seed as an asset, every dbt test as a check of it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import dagster as dg
from dagster_dbt import DbtCliResource, dbt_assets
from dagster_dbt.errors import DagsterDbtCliRuntimeError

from orchestration.defs.settings import PROJECT, RunSettings
from orchestration.defs.warehouse.project import dbt_project, manifest
from orchestration.defs.warehouse.translator import LayerTranslator
from orchestration.lib.carryover import unused_past

# A folder of its own keeps the analyst's target/ as dbt left it, and lets the
# next run reuse what this one parsed.
TARGET = PROJECT / "target" / "daily"


@dbt_assets(
    manifest=manifest(),
    project=dbt_project(),
    name="build",
    dagster_dbt_translator=LayerTranslator(),
    pool="duckdb",
)
def warehouse(
    context: dg.AssetExecutionContext, dbt: DbtCliResource, settings: RunSettings
) -> Iterator[Any]:
    """Run `dbt build` in a process of its own, which alone writes the build file."""
    variables = json.dumps({"as_of_date": settings.as_of.isoformat()})
    invocation = dbt.cli(
        ["build", "--vars", variables], context=context, target_path=TARGET
    )
    try:
        yield from invocation.stream()
    except DagsterDbtCliRuntimeError as error:
        raise dg.Failure(failure_text(TARGET, error)) from None
    if reason := unused_past(settings.database):
        context.log.warning(reason)


def failure_text(target: Path, error: Exception) -> str:
    """What failed in a dbt run, one line each, and where dbt says more."""
    results = target / "run_results.json"
    nodes = json.loads(results.read_text())["results"] if results.exists() else []
    failed = [node for node in nodes if node["status"] in ("error", "fail")]
    lines = [
        f"  {node['unique_id']}: {' '.join((node['message'] or '').split())}"
        for node in failed
    ]
    if not lines:
        lines = [f"  {str(error).strip()}"]
    return "\n".join(["dbt build failed.", *lines, f"Details: {target / 'dbt.log'}"])
