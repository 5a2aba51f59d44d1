"""The demo company gives every model rows, in the columns it documents."""

from tests.conventions.project import Manifest
from tests.demo_build import DemoBuild


def counts(demo: DemoBuild, manifest: Manifest) -> dict[str, int]:
    """Rows of every model and seed, by `schema.name`."""
    nodes = [*manifest.models, *manifest.seeds]
    names = [f"{node['schema']}.{node['alias']}" for node in nodes]
    return {name: demo.query(f"select count(*) from {name}")[0][0] for name in names}


def test_no_model_is_empty_on_the_demo(demo: DemoBuild, manifest: Manifest) -> None:
    rows = counts(demo, manifest)
    assert rows
    assert not [name for name, count in rows.items() if count == 0]


def test_models_have_the_columns_they_document(
    demo: DemoBuild, manifest: Manifest
) -> None:
    built: dict[tuple[str, str], list[str]] = {}
    for schema, table, column in demo.query(
        "select table_schema, table_name, column_name from information_schema.columns"
        " order by table_schema, table_name, ordinal_position"
    ):
        built.setdefault((schema, table), []).append(column)
    wrong = {}
    for model in [*manifest.models, *manifest.seeds]:
        columns = set(built.get((model["schema"], model["alias"]), []))
        if difference := columns ^ set(model["columns"]):
            wrong[model["name"]] = sorted(difference)
    assert not wrong
