"""A stage that nobody explains stops the run; one that is listed does not."""

import duckdb
import pytest

from tests.demo_build import DemoBuild
from tests.model_sql import RELATION


@pytest.fixture(scope="module")
def check(demo: DemoBuild) -> str:
    """The compiled test that blocks publishing."""
    name = "assert_stages_in_use_are_mapped"
    (path,) = (demo.target / "compiled").glob(f"*/tests/dbt/{name}.sql")
    return RELATION.sub(r"\1", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("valid_to", "is_mapped", "is_acknowledged", "stops"),
    [
        ("9999-12-31", False, False, True),
        # The CRM or the map explains it.
        ("9999-12-31", True, False, False),
        # Somebody knows that it is not explained.
        ("9999-12-31", False, True, False),
        # Nobody was in it while it meant nothing.
        ("2026-01-01", False, False, False),
    ],
)
def test_an_unmapped_stage_stops_the_run(
    check: str, valid_to: str, is_mapped: bool, is_acknowledged: bool, stops: bool
) -> None:
    with duckdb.connect() as connection:
        connection.execute(
            "create table int_opportunity_timeline as select 's' as stage_id,"
            " timestamp '2026-01-01' as valid_from, timestamp '9999-12-31' as valid_to"
        )
        connection.execute(
            "create table int_stage_intervals as select 's' as stage_id,"
            f" date '1900-01-01' as valid_from, date '{valid_to}' as valid_to,"
            f" {is_mapped} as is_mapped, {is_acknowledged} as is_acknowledged"
        )
        assert bool(connection.execute(check).fetchall()) is stops
