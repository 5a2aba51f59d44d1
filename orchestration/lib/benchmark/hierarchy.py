"""The hierarchy's models on a forest and a legal graph of full size.

Run as a process of its own, `python -m … <target> <model database> <database>`,
it prints seconds as JSON. `target` is dbt's target folder after a build.
"""

import json
import sys
import time
from pathlib import Path
from typing import Any

import duckdb

from orchestration.lib.benchmark.forest import fill
from orchestration.lib.benchmark.large import Part, built_part

ACCOUNTS, ENTITIES, EDGES = 1_000_000, 3_000_000, 250_000
TREES = Part(
    marts=("bridge_account_hierarchy", "bridge_legal_entity_hierarchy"),
    folders=("hierarchy", "legal_hierarchy"),
    # Made from what nobody wants to invent: they are given, or stay empty.
    given=(
        "int_crm_parents",
        "int_record_lifetimes",
        "int_legal_parents",
        "int_entity_accounts",
    ),
    fill=lambda connection: fill(connection, ACCOUNTS, ENTITIES, EDGES),
)
WALK = (
    "int_shared_edges",
    "int_account_paths",
    "int_forked_descendants",
    "int_forked_ways",
    "int_forked_segments",
)


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
    with built_part(TREES, target, built, database) as (connection, seconds):
        started = time.perf_counter()
        connection.execute(
            "create table copy as from intermediate.int_hierarchy_closure"
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
