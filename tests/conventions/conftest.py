"""The project as dbt reads it, and as git keeps it."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.conventions.project import Manifest
from tests.demo_build import ROOT, dbt, run


@pytest.fixture(scope="session")
def manifest(tmp_path_factory: pytest.TempPathFactory) -> Manifest:
    """Manifest of the project, parsed once per session; nothing is built."""
    folder = tmp_path_factory.mktemp("parse")
    run(dbt("parse"), folder)
    content: dict[str, Any] = json.loads((folder / "target/manifest.json").read_text())
    return Manifest(content)


@pytest.fixture(scope="session")
def committed_files() -> list[Path]:
    """Files git keeps or would keep, relative to the root."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("not a git repository: nothing tells which files are committed")
    names = {name for name in listed.stdout.decode().split("\0") if name}
    return sorted(Path(name) for name in names if (ROOT / name).is_file())
