"""The marts of the project, as dbt's manifest lists them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from orchestration.lib.spark.errors import ParityError

MARTS = "models/marts/"


@dataclass(frozen=True)
class Mart:
    """A mart and the columns that name its rows, empty when none are tested."""

    name: str
    schema: str
    key: tuple[str, ...]
    is_view: bool = False


def read_marts(manifest_file: Path) -> list[Mart]:
    """Return every model under models/marts; raise ParityError when there is none."""
    manifest = json.loads(manifest_file.read_text(encoding="utf-8"))
    nodes: Mapping[str, Mapping[str, Any]] = manifest["nodes"]
    keys = tested_keys(nodes)
    marts = [
        Mart(
            name=node["alias"],
            schema=node["schema"],
            key=keys.get(unique_id, ()),
            is_view=node["config"]["materialized"] == "view",
        )
        for unique_id, node in nodes.items()
        if node["resource_type"] == "model"
        and node["original_file_path"].replace("\\", "/").startswith(MARTS)
    ]
    if not marts:
        raise ParityError(f"{manifest_file} lists no model under {MARTS}")
    return sorted(marts, key=lambda mart: mart.name)


def tested_keys(nodes: Mapping[str, Mapping[str, Any]]) -> dict[str, tuple[str, ...]]:
    """Return the key of each model: what a uniqueness test names."""
    keys: dict[str, tuple[str, ...]] = {}
    for node in nodes.values():
        test = node.get("test_metadata") or {}
        model = node.get("attached_node") or ""
        arguments = test.get("kwargs", {})
        columns: tuple[str, ...] = ()
        if test.get("name") == "unique":
            columns = (arguments["column_name"],)
        elif test.get("name") == "unique_combination":
            columns = tuple(arguments["columns"])
        # A single unique column names a row; a combination only without one.
        if columns and (model not in keys or len(columns) == 1):
            keys[model] = columns
    return keys
