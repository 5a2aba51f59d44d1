"""The lineage as committed text, so that a change of it shows up in the diff.

`UPDATE_SNAPSHOTS=1 pytest tests/orchestration` writes it anew.
"""

import os
from pathlib import Path

import dagster as dg

from orchestration.definitions import definitions

SNAPSHOT = Path(__file__).with_name("lineage.txt")


def lineage() -> str:
    """Every asset with its group, dependencies and checks; blocking ones with !."""
    graph = definitions.resolve_asset_graph()
    checks: dict[dg.AssetKey, list[str]] = {}
    for key in graph.asset_check_keys:
        mark = "!" if graph.get_check_spec(key).blocking else ""
        checks.setdefault(key.asset_key, []).append(f"{key.name}{mark}")
    blocks = []
    for asset in sorted(graph.get_all_asset_keys(), key=dg.AssetKey.to_user_string):
        node = graph.get(asset)
        lines = [f"{asset.to_user_string()} ({node.group_name})"]
        lines += sorted(f"  from {key.to_user_string()}" for key in node.parent_keys)
        lines += sorted(f"  check {name}" for name in checks.get(asset, []))
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n"


def test_lineage_is_the_committed_one() -> None:
    if os.environ.get("UPDATE_SNAPSHOTS"):
        SNAPSHOT.write_text(lineage())
    assert lineage() == SNAPSHOT.read_text(), (
        "The lineage changed. If that is meant:"
        " UPDATE_SNAPSHOTS=1 pytest tests/orchestration"
    )


def test_groups_are_the_layers() -> None:
    graph = definitions.resolve_asset_graph()
    groups = {graph.get(key).group_name for key in graph.get_all_asset_keys()}
    assert groups == {
        "landing",
        "reference",
        "staging",
        "intermediate",
        "marts",
        "quality",
        "publishing",
    }


def test_every_source_and_mart_is_audited_before_anything_reads_it() -> None:
    graph = definitions.resolve_asset_graph()
    audited = {
        key.asset_key
        for key in graph.asset_check_keys
        if key.name == "audit" and graph.get_check_spec(key).blocking
    }
    assert audited == {
        key for key in graph.get_all_asset_keys() if key.path[0] in ("raw", "marts")
    }


def test_what_is_published_is_every_mart() -> None:
    graph = definitions.resolve_asset_graph()
    published = graph.get(dg.AssetKey(["serving", "warehouse"])).parent_keys
    assert published == {
        key for key in graph.get_all_asset_keys() if key.path[0] == "marts"
    }
