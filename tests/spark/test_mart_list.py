"""Marts and their keys are read from dbt's manifest."""

import json
from pathlib import Path
from typing import Any

import pytest

from orchestration.lib.spark.errors import ParityError
from orchestration.lib.spark.marts import Mart, read_marts


def model(folder: str, name: str, materialized: str = "table") -> dict[str, Any]:
    """Return what the manifest says of a model."""
    return {
        "resource_type": "model",
        "original_file_path": f"models/{folder}/{name}.sql",
        "schema": folder.split("/", maxsplit=1)[0],
        "alias": name,
        "config": {"materialized": materialized},
    }


def uniqueness(of: str, name: str, **arguments: Any) -> dict[str, Any]:
    """Return what the manifest says of a uniqueness test."""
    return {
        "resource_type": "test",
        "attached_node": of,
        "test_metadata": {"name": name, "kwargs": arguments},
    }


def write_manifest(folder: Path, **nodes: dict[str, Any]) -> Path:
    """Write a manifest of these nodes."""
    file = folder / "manifest.json"
    file.write_text(json.dumps({"nodes": nodes}))
    return file


def test_marts_come_with_the_key_their_tests_name(tmp_path: Path) -> None:
    manifest = write_manifest(
        tmp_path,
        stg=model("staging/stripe", "stg_stripe__prices"),
        dim=model("marts/accounts", "dim_accounts"),
        fct=model("marts/pipeline", "fct_versions", materialized="view"),
        one=uniqueness("dim", "unique_combination", columns=["name", "country"]),
        two=uniqueness("dim", "unique", column_name="account_id"),
        three=uniqueness("fct", "unique_combination", columns=["id", "valid_from"]),
    )
    assert read_marts(manifest) == [
        Mart("dim_accounts", "marts", ("account_id",)),
        Mart("fct_versions", "marts", ("id", "valid_from"), is_view=True),
    ]


def test_a_project_without_marts_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ParityError, match="no model under"):
        read_marts(write_manifest(tmp_path))
