"""Layers come in an order in which dbt can build them."""

import json
from pathlib import Path
from typing import Any

from orchestration.lib.benchmark.build import LayerCost, add_cost
from orchestration.lib.benchmark.layers import ordered_steps, read_layers


def model(path: str, *reads: str) -> dict[str, Any]:
    """Return what the manifest says of a model."""
    return {
        "resource_type": "model",
        "name": Path(path).name,
        "original_file_path": f"models/{path}.sql",
        "depends_on": {"nodes": list(reads)},
    }


def test_a_group_comes_after_what_it_reads(tmp_path: Path) -> None:
    nodes = {
        "a_mart": model("marts/accounts/dim_accounts", "links", "health"),
        "health": model("intermediate/health/int_scores", "links", "stg"),
        "links": model("intermediate/identity/int_links", "stg"),
        "stg": model("staging/stripe/stg_stripe__prices", "source.prices"),
        "test": {"resource_type": "test"},
    }
    manifest = tmp_path / "manifest.json"
    manifest.write_text(json.dumps({"nodes": nodes}))
    layers = read_layers(manifest)
    assert [layer.name for layer in layers] == [
        "seeds",
        "staging",
        "intermediate.identity",
        "intermediate.health",
        "marts.accounts",
        "tests",
    ]
    assert layers[2].arguments == ("--select", "int_links")


def test_groups_that_read_each_other_take_turns() -> None:
    nodes = {
        "one": model("marts/accounts/one"),
        "two": model("marts/hierarchy/two", "one"),
        "three": model("marts/accounts/three", "two"),
        "four": model("marts/quality/four", "three"),
        "five": model("marts/accounts/five", "three"),
    }
    assert ordered_steps(nodes) == [
        ("marts.accounts", ("one",)),
        ("marts.hierarchy", ("two",)),
        ("marts.accounts", ("five", "three")),
        ("marts.quality", ("four",)),
    ]


def test_a_layer_that_comes_again_is_one_line() -> None:
    layers: list[LayerCost] = []
    for name, seconds, peak in (("a", 1.0, 7), ("b", 2.0, 9), ("a", 3.0, 5)):
        add_cost(layers, LayerCost(name, seconds, seconds + 1, peak))
    assert layers == [LayerCost("a", 4.0, 6.0, 7), LayerCost("b", 2.0, 3.0, 9)]
