"""The dbt command line as a resource."""

from __future__ import annotations

from dagster_dbt import DbtCliResource

from orchestration.defs.warehouse.project import DBT, dbt_project


def dbt_resource() -> DbtCliResource:
    """Runs dbt in a process of its own."""
    return DbtCliResource(
        project_dir=dbt_project(),
        dbt_executable=str(DBT),
        # Standard output is for Dagster; the log file is for people.
        global_config_flags=["--log-format-file", "text", "--no-use-colors"],
    )
