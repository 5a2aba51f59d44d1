"""The demo company as a release, opened for lookups."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import duckdb
import pytest

from orchestration.lib.lookup import connect
from orchestration.lib.publishing import publish
from tests.demo_build import AS_OF_DATE, DemoBuild


@pytest.fixture(scope="session")
def warehouse(demo: DemoBuild, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The published demo company."""
    serving = tmp_path_factory.mktemp("serving")
    publish(demo.database, serving, date.fromisoformat(AS_OF_DATE), audited=False)
    return serving / "warehouse.duckdb"


@pytest.fixture(scope="module")
def connection(warehouse: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection that lookups can be asked on."""
    with connect(warehouse) as opened:
        yield opened
