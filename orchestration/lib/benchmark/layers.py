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
    """Return seeds, the models of each group in order of dependency, and tests."""
    manifest = json.loads(manifest_file.read_text(encoding="utf-8"))
    models = [
        Layer(group, "run", ("--select", *names))
        for group, names in ordered_steps(manifest["nodes"])
    ]
    # Unit tests bring their own rows: they cost the same at any size.
    tests = Layer(TESTS, "test", ("--exclude-resource-type", "unit_test"))
    return [Layer(SEEDS, "seed"), *models, tests]


def group_of(node: Mapping[str, Any]) -> str:
    """Return `staging`, or `<layer>.<concern>` for what comes after it."""
    folders = Path(node["original_file_path"]).parts[1:-1]
    return folders[0] if folders[0] == "staging" else ".".join(folders[:CONCERN_DEPTH])


def ordered_steps(
    nodes: Mapping[str, Mapping[str, Any]],
) -> list[tuple[str, tuple[str, ...]]]:
    """Return groups and the names of their models, after all that these read.

    Of groups that read each other, one comes again for the rest of its models.
    """
    models = {
        key: node for key, node in nodes.items() if node["resource_type"] == "model"
    }
    waiting: dict[str, set[str]] = defaultdict(set)
    for key, node in models.items():
        waiting[group_of(node)].add(key)
    built: set[str] = set()
    steps = []
    while waiting:
        ready = {
            group: buildable(models, keys, built) for group, keys in waiting.items()
        }
        # Rather a group that is done with than the one with most to build.
        group = max(
            sorted(ready),
            key=lambda name: (ready[name] == waiting[name], len(ready[name])),
        )
        if not ready[group]:
            raise graphlib.CycleError("models read each other", sorted(waiting))
        steps.append(
            (group, tuple(sorted(models[key]["name"] for key in ready[group])))
        )
        built |= ready[group]
        waiting[group] -= ready[group]
        waiting = defaultdict(
            set, {name: keys for name, keys in waiting.items() if keys}
        )
    return steps


def buildable(
    models: Mapping[str, Mapping[str, Any]], keys: set[str], built: set[str]
) -> set[str]:
    """Return those of a group that read nothing but each other and what is built."""
    ready: set[str] = set()
    while True:
        known = built | ready
        more = {
            key
            for key in keys - ready
            if all(
                parent in known
                for parent in models[key]["depends_on"]["nodes"]
                if parent in models
            )
        }
        if not more:
            return ready
        ready |= more
