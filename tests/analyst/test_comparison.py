"""The analyst's loop shows every row that a change moved."""

import json
import os
from pathlib import Path

import click
import duckdb
import pytest

from orchestration.lib.analyst.__main__ import differences
from orchestration.lib.analyst.comparison import Difference
from orchestration.lib.analyst.project import Table, affected_tables
from orchestration.lib.analyst.workspace import Workspace

BEFORE = "select * from (values (1, 'a', 1.50), (2, 'b', 2.50), (3, null, 3.50))"
AFTER = "select * from (values (1, 'a', 1.50), (3, 'c', 3.75), (4, 'd', 4.50))"


def changed(folder: Path, before: str, after: str, *key: str) -> Difference:
    """Build a mart twice and compare."""
    workspace = Workspace(folder / "atlas.duckdb", folder / "change")
    workspace.after.parent.mkdir()
    for path, query in ((workspace.before, before), (workspace.after, after)):
        with duckdb.connect(str(path)) as connection:
            connection.execute("create schema marts")
            connection.execute(f"create table marts.fct as {query}")
    (difference,) = differences(workspace, [Table("marts", "fct", key)], samples=5)
    return difference


def named(query: str, columns: str = "id, name, amount") -> str:
    return f"{query} as fct ({columns})"


def test_rows_are_paired_by_key(tmp_path: Path) -> None:
    found = changed(tmp_path, named(BEFORE), named(AFTER), "id")
    assert found.counts == {"added": 1, "removed": 1, "changed": 1}
    assert found.changes_by_column == {"name": 1, "amount": 1}
    assert found.samples["added"] == [(4,)]
    assert found.samples["removed"] == [(2,)]
    assert found.samples["changed"] == [(3, "name: null → c, amount: 3.50 → 3.75")]


def test_without_a_key_a_changed_row_is_removed_and_added(tmp_path: Path) -> None:
    found = changed(tmp_path, named(BEFORE), named(AFTER))
    assert found.counts == {"added": 2, "removed": 2, "changed": 0}


def test_a_key_that_repeats_does_not_multiply_rows(tmp_path: Path) -> None:
    twice = "select * from (values (1, 'a', 1.50), (1, 'b', 1.50))"
    found = changed(tmp_path, named(twice), named(twice), "id")
    assert found.rows_after == 2
    assert found.is_empty


def test_changed_columns_are_told(tmp_path: Path) -> None:
    renamed = named(BEFORE, "id, label, amount")
    found = changed(tmp_path, named(BEFORE), renamed, "id")
    assert found.columns == ["label: new column", "name: column dropped"]
    assert not found.is_empty


def test_nothing_built_yet_is_told(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "atlas.duckdb", tmp_path / "change")
    with pytest.raises(click.ClickException, match="make demo"):
        workspace.prepare()


def test_a_newer_build_replaces_the_copy(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "atlas.duckdb", tmp_path / "change")
    workspace.before.write_text("first")
    workspace.prepare()
    workspace.after.write_text("changed")
    workspace.prepare()
    assert workspace.after.read_text() == "changed"
    workspace.before.write_text("second")
    later = workspace.after.stat().st_mtime_ns + 1_000_000_000
    os.utime(workspace.before, ns=(later, later))
    workspace.prepare()
    assert workspace.after.read_text() == "second"


def test_the_model_and_the_marts_below_it_are_compared(tmp_path: Path) -> None:
    path = tmp_path / "manifest.json"
    names = {"int_a": "intermediate", "int_b": "intermediate", "fct_c": "marts"}
    nodes: dict[str, object] = {
        f"model.{name}": {
            "name": name,
            "alias": name,
            "schema": schema,
            "resource_type": "model",
        }
        for name, schema in names.items()
    }
    nodes["test.key"] = {
        "resource_type": "test",
        "name": "key",
        "attached_node": "model.fct_c",
        "column_name": "id",
        "test_metadata": {"name": "unique"},
    }
    children = {
        "model.int_a": ["model.int_b"],
        "model.int_b": ["model.fct_c"],
        "model.fct_c": ["test.key"],
    }
    path.write_text(json.dumps({"nodes": nodes, "child_map": children}))
    assert affected_tables(path, "int_a") == [
        Table("intermediate", "int_a", ()),
        Table("marts", "fct_c", ("id",)),
    ]
    with pytest.raises(click.ClickException, match="Did you mean fct_c"):
        affected_tables(path, "fct_d")
