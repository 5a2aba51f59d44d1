"""The hierarchy's models on a forest and a legal graph of full size.

Run as a process of its own, `python -m … <target> <model database> <database>`,
it prints seconds as JSON. `target` is dbt's target folder after a build.
"""

import graphlib
import json
import sys
import time
from pathlib import Path
from typing import Any

import duckdb

from orchestration.lib.benchmark.forest import fill

MARTS = ("bridge_account_hierarchy", "bridge_legal_entity_hierarchy")
FOLDERS = ("hierarchy", "legal_hierarchy")
# Made from what nobody wants to invent: they are given, or stay empty.
GIVEN = {
    "int_crm_parents",
    "int_record_lifetimes",
    "int_legal_parents",
    "int_entity_accounts",
}
WALK = ("int_account_paths", "int_forked_ways", "int_forked_segments")
ACCOUNTS, ENTITIES, EDGES = 1_000_000, 3_000_000, 250_000
Nodes = dict[str, dict[str, Any]]


def models(nodes: Nodes) -> list[str]:
    """Unique ids of what the two bridges are made of, in order of dependency."""
    wanted: dict[str, list[str]] = {}
    ahead = [key for key, node in nodes.items() if node["name"] in MARTS]
    while ahead:
        key = ahead.pop()
        parents = [
            parent
            for parent in nodes[key]["depends_on"]["nodes"]
            if parent in nodes
            and set(FOLDERS) & set(nodes[parent]["fqn"])
            and nodes[parent]["name"] not in GIVEN
        ]
        wanted[key] = parents
        ahead += [parent for parent in parents if parent not in wanted]
    return list(graphlib.TopologicalSorter(wanted).static_order())


def prepare(
    connection: duckdb.DuckDBPyConnection, nodes: Nodes, order: list[str]
) -> None:
    """Create what the models read, with the columns that a real build gave it."""
    for schema in ("staging", "intermediate", "marts", "reference"):
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


def networkx_seconds(connection: duckdb.DuckDBPyConnection) -> tuple[float, int]:
    """Seconds and pairs of the CRM's closure by NetworkX."""
    import networkx  # noqa: PLC0415

    edges = connection.execute(
        "select child_account_id, parent_account_id from intermediate.int_crm_parents"
    ).fetchall()
    started = time.perf_counter()
    graph = networkx.DiGraph(edges)
    pairs = sum(len(networkx.descendants(graph, child)) for child in graph)
    return time.perf_counter() - started, pairs


def measure(target: Path, built: Path, database: Path) -> dict[str, Any]:
    """Build everything once, copy the closure, and let NetworkX do the same."""
    manifest = target / "manifest.json"
    nodes: Nodes = json.loads(manifest.read_text(encoding="utf-8"))["nodes"]
    order = models(nodes)
    database.unlink(missing_ok=True)
    with duckdb.connect(str(database)) as connection:
        connection.execute("set threads = 2; set memory_limit = '7GB'")
        connection.execute(f"attach '{built}' as built (read_only)")
        prepare(connection, nodes, order)
        fill(connection, ACCOUNTS, ENTITIES, EDGES)
        seconds = {
            nodes[key]["name"]: build(connection, target, nodes[key]) for key in order
        }
        started = time.perf_counter()
        connection.execute(
            "create table copy as select * from intermediate.int_account_paths"
        )
        copy = time.perf_counter() - started
        rows = connection.execute(
            "select hierarchy, count(*) from intermediate.int_hierarchy_closure"
            " group by hierarchy order by hierarchy"
        ).fetchall()
        networkx, pairs = networkx_seconds(connection)
    return {
        "models": seconds,
        "total_seconds": sum(seconds.values()),
        "closure_seconds": sum(seconds[name] for name in WALK),
        "copy_seconds": copy,
        "networkx_seconds": networkx,
        "networkx_pairs": pairs,
        "rows": dict(rows),
    }


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure(*map(Path, sys.argv[1:]))) + "\n")
