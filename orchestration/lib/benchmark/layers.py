"""The layers of the project, in the order in which they can be built."""

import graphlib
import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SEEDS, TESTS = "seeds", "tests"
CONCERN_DEPTH = 2


@dataclass(frozen=True)
class Layer:
    """One dbt invocation: a name to print and what it selects."""

    name: str
    verb: str
    arguments: tuple[str, ...] = ()


def read_layers(manifest_file: Path) -> list[Layer]:
    """Return seeds, every group of models in order of dependency, and tests."""
    manifest = json.loads(manifest_file.read_text(encoding="utf-8"))
    groups = ordered_groups(manifest["nodes"])
    models = [
        Layer(
            " + ".join(group),
            "run",
            ("--select", *(f"path:models/{name.replace('.', '/')}" for name in group)),
        )
        for group in groups
    ]
    # Unit tests bring their own rows: they cost the same at any size.
    tests = Layer(TESTS, "test", ("--exclude-resource-type", "unit_test"))
    return [Layer(SEEDS, "seed"), *models, tests]


def group_of(node: Mapping[str, Any]) -> str:
    """Return `staging`, or `<layer>.<concern>` for what comes after it."""
    folders = Path(node["original_file_path"]).parts[1:-1]
    return folders[0] if folders[0] == "staging" else ".".join(folders[:CONCERN_DEPTH])


def ordered_groups(nodes: Mapping[str, Mapping[str, Any]]) -> list[tuple[str, ...]]:
    """Return groups of models so that each comes after what it reads.

    Groups that read each other are built together.
    """
    groups = {
        unique_id: group_of(node)
        for unique_id, node in nodes.items()
        if node["resource_type"] == "model"
    }
    reads: dict[str, set[str]] = defaultdict(set)
    for unique_id, group in groups.items():
        parents = nodes[unique_id]["depends_on"]["nodes"]
        reads[group] |= {groups[parent] for parent in parents if parent in groups}
    together = {group: (group,) for group in reads}
    while True:
        graph: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
        for group, parents in reads.items():
            graph[together[group]] |= {together[parent] for parent in parents}
            graph[together[group]].discard(together[group])
        try:
            return list(graphlib.TopologicalSorter(graph).static_order())
        except graphlib.CycleError as error:
            cycle = sorted({name for group in error.args[1] for name in group})
            together |= {name: tuple(cycle) for name in cycle}
