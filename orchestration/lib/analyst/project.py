"""What dbt's manifest says about a changed model."""

import difflib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click


@dataclass(frozen=True)
class Table:
    """A table to compare, and the columns that identify its rows."""

    schema: str
    name: str
    key: tuple[str, ...]


def affected_tables(manifest_path: Path, model: str) -> list[Table]:
    """The model itself and the marts below it.

    Raises ClickException when the project has no model of that name.
    """
    manifest = json.loads(manifest_path.read_text())
    models = {
        node["name"]: unique_id
        for unique_id, node in manifest["nodes"].items()
        if node["resource_type"] in {"model", "seed"}
    }
    if model not in models:
        close = difflib.get_close_matches(model, models)
        hint = f" Did you mean {' or '.join(close)}?" if close else ""
        raise click.ClickException(f"The project has no model {model}.{hint}")
    changed = models[model]
    tables = []
    for unique_id in [changed, *sorted(_descendants(manifest, changed))]:
        node = manifest["nodes"][unique_id]
        if unique_id == changed or node["schema"] == "marts":
            key = _key(manifest, unique_id)
            tables.append(Table(node["schema"], node["alias"], key))
    return tables


def _descendants(manifest: dict[str, Any], unique_id: str) -> set[str]:
    found: set[str] = set()
    open_ids = [unique_id]
    while open_ids:
        children = manifest["child_map"].get(open_ids.pop(), [])
        fresh = [c for c in children if c.startswith("model.") and c not in found]
        found.update(fresh)
        open_ids += fresh
    return found


def _key(manifest: dict[str, Any], unique_id: str) -> tuple[str, ...]:
    for child in manifest["child_map"].get(unique_id, []):
        node = manifest["nodes"].get(child, {})
        test = node.get("test_metadata") or {}
        if node.get("attached_node") != unique_id:
            continue
        if test.get("name") == "unique":
            return (node["column_name"],)
        if test.get("name") == "unique_combination":
            return tuple(test["kwargs"]["columns"])
    return ()
