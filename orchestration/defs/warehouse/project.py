"""The dbt project and its manifest, which names every asset."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

from dagster_dbt import DbtProject

from orchestration.defs.settings import PROJECT

# The dbt beside this Python, whatever the PATH says.
DBT = Path(sys.executable).with_name("dbt")
# What the manifest is made from.
_SOURCES = ("dbt_project.yml", "models", "macros", "seeds/reference", "tests/dbt")


class ProjectError(RuntimeError):
    """dbt cannot read the project; the text is what dbt says."""


@cache
def dbt_project() -> DbtProject:
    """The dbt project, parsed first when its manifest is missing or out of date.

    Raises ProjectError: the project does not parse.
    """
    project = DbtProject(project_dir=PROJECT, profiles_dir=PROJECT)
    if _is_stale(project.manifest_path):
        parsing = subprocess.run(
            [DBT, "--quiet", "parse"],
            cwd=PROJECT,
            capture_output=True,
            text=True,
            check=False,
        )
        if parsing.returncode:
            raise ProjectError(f"dbt cannot read the project:\n{parsing.stdout}")
    return project


@cache
def manifest() -> dict[str, Any]:
    """The manifest; a test over several models is the check of its first mart."""
    content: dict[str, Any] = json.loads(dbt_project().manifest_path.read_text())
    for node in content["nodes"].values():
        models = node["depends_on"]["nodes"] if node["resource_type"] == "test" else []
        if len(models) > 1 and not node.get("attached_node"):
            marts = [name for name in models if _is_mart(content["nodes"].get(name))]
            node["attached_node"] = (marts or models)[0]
    return content


def source_names() -> list[str]:
    """Source systems, each landed as one asset."""
    return sorted({node["source_name"] for node in manifest()["sources"].values()})


def mart_names() -> list[str]:
    """Marts, each a table that is published."""
    return sorted(
        node["name"] for node in manifest()["nodes"].values() if _is_mart(node)
    )


def _is_mart(node: dict[str, Any] | None) -> bool:
    return bool(node and node["resource_type"] == "model" and node["schema"] == "marts")


def _is_stale(manifest_path: Path) -> bool:
    """Whether a file of the project is newer than the manifest."""
    if not manifest_path.exists():
        return True
    parsed = manifest_path.stat().st_mtime_ns
    return any(
        path.stat().st_mtime_ns > parsed
        for name in _SOURCES
        for path in (PROJECT / name, *(PROJECT / name).rglob("*"))
    )
