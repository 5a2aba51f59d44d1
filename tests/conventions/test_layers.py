"""Data moves one way: sources, staging, intermediate, marts."""

import pytest

from tests.conventions.project import Manifest, Node, folder, layer
from tests.conventions.rules import MART_RANKS, well_named, wrong_reads


def parents(manifest: Manifest, model: Node) -> list[Node]:
    content = manifest.content
    ids = model["depends_on"]["nodes"]
    return [content["nodes"].get(i) or content["sources"][i] for i in ids]


def test_models_read_only_what_their_layer_may(manifest: Manifest) -> None:
    wrong = {
        model["name"]: found
        for model in manifest.models
        if (found := wrong_reads(model, parents(manifest, model)))
    }
    assert not wrong


def test_a_staging_model_reads_one_source_table(manifest: Manifest) -> None:
    staging = [model for model in manifest.models if layer(model) == "staging"]
    assert staging
    wrong = [m["name"] for m in staging if len(m["depends_on"]["nodes"]) != 1]
    assert not wrong


def test_every_source_table_has_one_staging_model(manifest: Manifest) -> None:
    read = [
        parent["unique_id"]
        for model in manifest.models
        for parent in parents(manifest, model)
        if parent["resource_type"] == "source"
    ]
    assert sorted(read) == sorted(s["unique_id"] for s in manifest.sources)


def test_names_tell_the_layer(manifest: Manifest) -> None:
    assert not [m["name"] for m in manifest.models if not well_named(m)]


def test_models_live_in_a_known_folder(manifest: Manifest) -> None:
    assert not [m["name"] for m in manifest.models if not folder(m)]
    assert {folder(m) for m in manifest.marts} <= set(MART_RANKS)


def node(path: str, kind: str = "model", source: str = "") -> Node:
    parts = path.split("/")
    return {
        "unique_id": path,
        "name": parts[-1],
        "fqn": ["account_atlas", *parts],
        "resource_type": kind,
        "source_name": source,
    }


@pytest.mark.parametrize(
    ("model", "parent"),
    [
        ("staging/stripe/stg_stripe__prices", node("staging/stripe/stg_stripe__x")),
        ("staging/stripe/stg_stripe__prices", node("hubspot", "source", "hubspot")),
        ("staging/stripe/stg_stripe__prices", node("currencies", "seed")),
        ("intermediate/health/int_a", node("stripe", "source", "stripe")),
        ("intermediate/health/int_a", node("marts/accounts/dim_accounts")),
        ("marts/accounts/dim_accounts", node("staging/stripe/stg_stripe__prices")),
        ("marts/accounts/dim_accounts", node("marts/health/fct_account_health")),
        ("marts/pipeline/fct_opportunities", node("marts/revenue/fct_invoices")),
    ],
)
def test_a_wrong_read_is_found(model: str, parent: Node) -> None:
    assert wrong_reads(node(model), [parent]) == [parent["unique_id"]]


@pytest.mark.parametrize(
    ("model", "parent"),
    [
        ("staging/stripe/stg_stripe__prices", node("stripe", "source", "stripe")),
        ("intermediate/health/int_a", node("intermediate/identity/int_b")),
        ("intermediate/health/int_a", node("weights", "seed")),
        ("marts/health/fct_account_health", node("marts/revenue/fct_invoices")),
        ("marts/accounts/account_360", node("marts/accounts/dim_accounts")),
        ("marts/accounts/dim_accounts", node("intermediate/identity/int_b")),
    ],
)
def test_a_right_read_is_let_pass(model: str, parent: Node) -> None:
    assert not wrong_reads(node(model), [parent])


@pytest.mark.parametrize(
    "path",
    [
        "staging/stripe/stripe_prices",
        "staging/stripe/stg_hubspot__deals",
        "intermediate/health/usage_windows",
        "marts/accounts/accounts",
    ],
)
def test_a_wrong_name_is_found(path: str) -> None:
    assert not well_named(node(path))
