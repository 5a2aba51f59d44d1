"""Fixtures shared by the whole suite."""

from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.demo_build import ROOT, DemoBuild, build_demo


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what reads the demo's build, so that two sessions can share the tests."""
    for item in items:
        if "demo" in getattr(item, "fixturenames", ()):
            item.add_marker("reads_demo")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what needs the second engine where it is not installed."""
    if item.get_closest_marker("spark") and not find_spec("pyspark"):
        pytest.skip("no Spark: `make parity` installs it")


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> DemoBuild:
    """The demo company, built once per session. Read it, never write to it."""
    return build_demo(tmp_path_factory.mktemp("demo"))


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real and public rows kept beside the project."""
    folder = ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("no real data: the folder ../shared/data does not exist")
    return folder


@pytest.fixture(scope="session")
def real(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> DemoBuild:
    """GLEIF files and a Salesforce export, built together once per session."""
    folder = tmp_path_factory.mktemp("real")
    return build_demo(folder, shared_data / "gleif", shared_data / "salesforce_devorg")
