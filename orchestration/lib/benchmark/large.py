"""Models of a part of the project, built on rows that a benchmark fills in.

`target` is dbt's target folder after a build, `built` a database of that build:
what a part reads has the columns that a real build gave it.
"""

import graphlib
import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

Nodes = dict[str, dict[str, Any]]
Fill = Callable[[duckdb.DuckDBPyConnection], None]
SCHEMAS = ("staging", "intermediate", "marts", "reference")


@dataclass(frozen=True)
class Part:
    """Marts, and the folders of models that are built for them.

    What they read of other folders, and the models in `given`, is filled in.
    """

    marts: tuple[str, ...]
    folders: tuple[str, ...]
    fill: Fill
    given: tuple[str, ...] = ()

    def order(self, nodes: Nodes) -> list[str]:
        """Unique ids of the models, each after what it reads."""
        wanted: dict[str, list[str]] = {}
        ahead = [key for key, node in nodes.items() if node["name"] in self.marts]
        while ahead:
            key = ahead.pop()
            parents = [
                parent
                for parent in nodes[key]["depends_on"]["nodes"]
                if parent in nodes
                and set(self.folders) & set(nodes[parent]["fqn"])
                and nodes[parent]["name"] not in self.given
            ]
            wanted[key] = parents
            ahead += [parent for parent in parents if parent not in wanted]
        return list(graphlib.TopologicalSorter(wanted).static_order())


def prepare(
    connection: duckdb.DuckDBPyConnection, nodes: Nodes, order: list[str]
) -> None:
    """Create what the models read, seeds with their rows and all else empty."""
    for schema in SCHEMAS:
        connection.execute(f"create schema {schema}")
    given = {parent for key in order for parent in nodes[key]["depends_on"]["nodes"]}
    for key in sorted(given - set(order)):
        name = f"{nodes[key]['schema']}.{nodes[key]['name']}"
        rows = "" if key.startswith("seed.") else "limit 0"
        connection.execute(f"create table {name} as from built.{name} {rows}")


def build(
    connection: duckdb.DuckDBPyConnection, target: Path, node: dict[str, Any]
) -> float:
    """Build one model as dbt would; return its seconds."""
    path = target / "compiled" / node["package_name"] / node["original_file_path"]
    sql = path.read_text(encoding="utf-8")
    started = time.perf_counter()
    kind, name = node["config"]["materialized"], f"{node['schema']}.{node['name']}"
    connection.execute(f"create {kind} {name} as {sql}")
    return time.perf_counter() - started


def mart_rows(
    connection: duckdb.DuckDBPyConnection, marts: tuple[str, ...]
) -> dict[str, int]:
    """Rows of each mart that was built."""
    return {
        name: connection.sql(f"select count(*) from marts.{name}").fetchall()[0][0]
        for name in marts
    }


@contextmanager
def built_part(
    part: Part, target: Path, built: Path, database: Path
) -> Iterator[tuple[duckdb.DuckDBPyConnection, dict[str, float]]]:
    """A connection with the part's models, and the seconds that each took."""
    manifest = target / "manifest.json"
    nodes: Nodes = json.loads(manifest.read_text(encoding="utf-8"))["nodes"]
    order = part.order(nodes)
    database.unlink(missing_ok=True)
    with duckdb.connect(str(database)) as connection:
        connection.execute("set threads = 2; set memory_limit = '7GB'")
        connection.execute(f"attach '{built}' as built (read_only)")
        prepare(connection, nodes, order)
        part.fill(connection)
        yield (
            connection,
            {
                nodes[key]["name"]: build(connection, target, nodes[key])
                for key in order
            },
        )
