"""A thin reading of dbt's manifest, in the words of the conventions."""

from dataclasses import dataclass
from typing import Any

PROJECT = "account_atlas"
Node = dict[str, Any]


@dataclass(frozen=True)
class Manifest:
    """Nodes of this project's manifest, by kind, ordered by name."""

    content: dict[str, Any]

    def _nodes(self, resource_type: str) -> list[Node]:
        nodes = self.content["nodes"].values()
        chosen = [
            node
            for node in nodes
            if node["resource_type"] == resource_type
            and node["package_name"] == PROJECT
        ]
        return sorted(chosen, key=lambda node: str(node["unique_id"]))

    @property
    def models(self) -> list[Node]:
        """Every model."""
        return self._nodes("model")

    @property
    def marts(self) -> list[Node]:
        """The models BI depends on."""
        return [model for model in self.models if layer(model) == "marts"]

    @property
    def seeds(self) -> list[Node]:
        """Every reference seed."""
        return self._nodes("seed")

    @property
    def tests(self) -> list[Node]:
        """Every data test, generic and singular."""
        return self._nodes("test")

    @property
    def sources(self) -> list[Node]:
        """Every source table."""
        return list(self.content["sources"].values())

    @property
    def macros(self) -> list[Node]:
        """Macros of this project, generic tests left out."""
        macros = self.content["macros"].values()
        return [
            macro
            for macro in macros
            if macro["package_name"] == PROJECT
            and macro["original_file_path"].startswith("macros/")
        ]

    @property
    def unit_tested(self) -> set[str]:
        """Names of models that have a unit test."""
        return {test["model"] for test in self.content["unit_tests"].values()}

    def ancestors(self, unique_id: str) -> set[str]:
        """Every node that a node reads, directly or not."""
        found: set[str] = set()
        open_ids = [unique_id]
        while open_ids:
            parents = self.content["parent_map"].get(open_ids.pop(), [])
            open_ids += [parent for parent in parents if parent not in found]
            found.update(parents)
        return found

    def tests_of(self, model: Node) -> list[Node]:
        """Generic tests attached to a model."""
        return [t for t in self.tests if t.get("attached_node") == model["unique_id"]]


def layer(node: Node) -> str:
    """`staging`, `intermediate` or `marts`: the first folder."""
    return str(node["fqn"][1])


def folder(node: Node) -> str:
    """The source system or the business concern: the second folder."""
    return str(node["fqn"][2]) if len(node["fqn"]) > 3 else ""


def unique_keys(tests: list[Node]) -> list[tuple[str, ...]]:
    """Column sets that a test holds unique."""
    keys: list[tuple[str, ...]] = []
    for test in tests:
        metadata = test.get("test_metadata") or {}
        if metadata.get("name") == "unique":
            keys.append((test["column_name"],))
        if metadata.get("name") == "unique_combination":
            keys.append(tuple(metadata["kwargs"]["columns"]))
    return keys


def never_null(model: Node, tests: list[Node]) -> set[str]:
    """Columns that a test or a constraint keeps from being null."""
    tested = {
        test["column_name"]
        for test in tests
        if (test.get("test_metadata") or {}).get("name") == "not_null"
    }
    constrained = {
        name
        for name, column in model["columns"].items()
        if any(c["type"] == "not_null" for c in column.get("constraints") or [])
    }
    return tested | constrained
