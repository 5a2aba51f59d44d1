"""YAML parses, and says everything once."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.demo_build import ROOT

LONGEST_LINE = 200
SETS = {"sources", "models", "unit_tests"}


class OnceLoader(yaml.SafeLoader):
    """Rejects a key that a mapping holds twice; YAML would keep the last."""


def mapping_once(loader: OnceLoader, node: yaml.MappingNode) -> dict[Any, Any]:
    """A mapping whose keys are all different."""
    keys = [loader.construct_object(key) for key, _ in node.value]
    for key in {str(key) for key in keys if keys.count(key) > 1}:
        raise yaml.constructor.ConstructorError(
            None, None, f"key {key!r} occurs twice", node.start_mark
        )
    return dict(loader.construct_pairs(node, deep=True))


OnceLoader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, mapping_once)


def errors(text: str) -> list[str]:
    """What is wrong with a YAML text."""
    try:
        list(yaml.load_all(text, OnceLoader))
    except yaml.YAMLError as error:
        return [str(error)]
    lines = enumerate(text.splitlines(), start=1)
    return [
        f"line {number} has {len(line)} characters"
        if len(line) > LONGEST_LINE
        else f"line {number} ends in blanks"
        for number, line in lines
        if len(line) > LONGEST_LINE or line != line.rstrip()
    ]


def test_yaml_is_sound(committed_files: list[Path]) -> None:
    files = [path for path in committed_files if path.suffix in {".yml", ".yaml"}]
    found = {str(p): e for p in files if (e := errors((ROOT / p).read_text()))}
    assert files
    assert not found


def test_a_folder_of_models_has_one_yaml_set() -> None:
    wrong = []
    for path in (ROOT / "models").rglob("*.y*ml"):
        names = {f"_{path.parent.name}__{kind}.yml" for kind in SETS}
        if path.name not in names:
            wrong.append(path.relative_to(ROOT).as_posix())
    assert not wrong


def test_model_yaml_uses_the_current_names() -> None:
    files = sorted((ROOT / "models").rglob("*.yml"))
    assert not [path.name for path in files if "\n    tests:" in path.read_text()]


@pytest.mark.parametrize("bad", ["a: 1\na: 2\n", "a: [1\n", "a: 1 \n", "a:\tb: 1\n"])
def test_bad_yaml_is_found(bad: str) -> None:
    assert errors(bad)


def test_good_yaml_is_let_pass() -> None:
    assert not errors("a: 1\nb:\n  - {a: 1}\n  - {a: 2}\n")
