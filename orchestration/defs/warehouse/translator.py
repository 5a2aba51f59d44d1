"""How dbt's names become asset keys and groups."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import dagster as dg
from dagster_dbt import DagsterDbtTranslator, DagsterDbtTranslatorSettings


def source_key(source_name: str) -> dg.AssetKey:
    """Key of a landed source system."""
    return dg.AssetKey(["raw", source_name])


def mart_key(name: str) -> dg.AssetKey:
    """Key of a mart."""
    return dg.AssetKey(["marts", name])


class LayerTranslator(DagsterDbtTranslator):
    """Keys are layer and name; a source system is one asset, not one per table."""

    def __init__(self) -> None:
        """Let the tables of a source share its key."""
        super().__init__(
            DagsterDbtTranslatorSettings(enable_duplicate_source_asset_keys=True)
        )

    def get_asset_key(self, dbt_resource_props: Mapping[str, Any]) -> dg.AssetKey:
        """Layer and name of a dbt resource."""
        if dbt_resource_props["resource_type"] == "source":
            return source_key(dbt_resource_props["source_name"])
        return dg.AssetKey([dbt_resource_props["schema"], dbt_resource_props["name"]])

    def get_group_name(self, dbt_resource_props: Mapping[str, Any]) -> str | None:
        """The layer; data quality is a group of its own beside the marts."""
        if dbt_resource_props["resource_type"] == "source":
            return "landing"
        if "quality" in dbt_resource_props["fqn"]:
            return "quality"
        return str(dbt_resource_props["schema"])
