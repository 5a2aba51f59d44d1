"""Every model and column is described, typed where BI reads it, and keyed."""

import re
from pathlib import PurePath

from tests.conventions.project import (
    Manifest,
    Node,
    folder,
    layer,
    never_null,
    unique_keys,
)

TYPES = re.compile(
    r"string|bigint|int|double|boolean|date|timestamp|decimal\(\d+, ?\d+\)"
)
ROW_OPENING = "One row per "


def undescribed(node: Node) -> list[str]:
    """Columns without a description, or the node's name when it has none."""
    columns = [
        f"{node['name']}.{name}"
        for name, column in node["columns"].items()
        if not column["description"].strip()
    ]
    return columns if node["description"].strip() else [node["name"], *columns]


def untyped(node: Node) -> list[str]:
    """Columns whose type is missing or is not a portable name."""
    return [
        f"{node['name']}.{name}: {column['data_type']}"
        for name, column in node["columns"].items()
        if not TYPES.fullmatch(column["data_type"] or "")
    ]


def test_everything_is_described(manifest: Manifest) -> None:
    nodes = [*manifest.models, *manifest.seeds, *manifest.sources]
    assert not [finding for node in nodes for finding in undescribed(node)]


def test_descriptions_open_with_the_grain(manifest: Manifest) -> None:
    nodes = [*manifest.models, *manifest.seeds, *manifest.sources]
    wrong = [n["name"] for n in nodes if not n["description"].startswith(ROW_OPENING)]
    assert not wrong


def test_models_and_seeds_list_columns(manifest: Manifest) -> None:
    nodes = [*manifest.models, *manifest.seeds, *manifest.sources]
    assert not [node["name"] for node in nodes if not node["columns"]]


def test_columns_of_sources_marts_and_seeds_are_typed(manifest: Manifest) -> None:
    nodes = [*manifest.sources, *manifest.marts, *manifest.seeds]
    assert not [finding for node in nodes for finding in untyped(node)]


def test_marts_are_public_with_enforced_contracts(manifest: Manifest) -> None:
    wrong = [
        mart["name"]
        for mart in manifest.marts
        if mart["access"] != "public" or not mart["contract"]["enforced"]
    ]
    assert manifest.marts
    assert not wrong


def test_every_model_has_a_tested_key(manifest: Manifest) -> None:
    keyless = []
    for model in [*manifest.models, *manifest.seeds]:
        tests = manifest.tests_of(model)
        filled = never_null(model, tests)
        # In staging a null may be part of a key: a reject without a line number.
        may_be_null = layer(model) == "staging"
        if not any(
            set(key) <= filled or (may_be_null and filled & set(key))
            for key in unique_keys(tests)
        ):
            keyless.append(f"{model['name']}: unique {unique_keys(tests)}")
    assert not keyless


def test_logic_behind_every_mart_is_unit_tested(manifest: Manifest) -> None:
    names = {model["unique_id"]: model["name"] for model in manifest.models}
    untested = []
    for mart in manifest.marts:
        behind = {names[i] for i in manifest.ancestors(mart["unique_id"]) if i in names}
        if not manifest.unit_tested & {mart["name"], *behind}:
            untested.append(mart["name"])
    assert not untested


def test_one_yaml_set_per_folder(manifest: Manifest) -> None:
    wrong = []
    for node in [*manifest.models, *manifest.sources]:
        is_source = node["resource_type"] == "source"
        kind = "sources" if is_source else "models"
        path = node["original_file_path"] if is_source else (node["patch_path"] or "")
        path = path.removeprefix("account_atlas://")
        name = node["source_name"] if is_source else folder(node)
        place = "staging" if is_source else layer(node)
        expected = f"models/{place}/{name}/_{name}__{kind}.yml"
        if PurePath(path) != PurePath(expected):
            wrong.append(f"{node['name']}: {path or 'no YAML'}, not {expected}")
    assert not wrong


def column(description: str = "Units.", data_type: str | None = "int") -> Node:
    return {"description": description, "data_type": data_type}


def test_missing_descriptions_and_types_are_found() -> None:
    columns = {"a": column(""), "b": column(data_type="varchar"), "c": column()}
    node = {"name": "m", "description": " ", "columns": columns}
    assert undescribed(node) == ["m", "m.a"]
    assert untyped(node) == ["m.b: varchar"]


def test_a_key_with_a_nullable_column_is_found() -> None:
    columns = {"a": {"constraints": [{"type": "not_null"}]}, "b": {}}
    combination = {
        "test_metadata": {
            "name": "unique_combination",
            "kwargs": {"columns": ["a", "b"]},
        }
    }
    filled = never_null({"columns": columns}, [combination])
    assert unique_keys([combination]) == [("a", "b")]
    assert filled == {"a"}
