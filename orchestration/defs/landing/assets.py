"""One asset per source system, landed together from the folders of exports."""

from collections.abc import Iterator
from pathlib import Path

import dagster as dg
import duckdb

from orchestration.defs.settings import PROJECT, RunSettings
from orchestration.defs.warehouse.project import source_names
from orchestration.defs.warehouse.translator import source_key
from orchestration.lib.carryover import SOURCE, CarryoverError, hand_in
from orchestration.lib.landing import LandingError, land
from orchestration.lib.landing.declarations import read_contract

_COUNTS = """
    select
        source_name,
        count(*) as file_count,
        cast(sum(rows_read) as bigint) as rows_read,
        cast(sum(rows_landed) as bigint) as rows_landed,
        cast(sum(rows_rejected) as bigint) as rows_rejected,
        cast(sum(rows_duplicate) as bigint) as rows_duplicate
    from landing.file_load
    group by source_name
"""


@dg.multi_asset(
    name="land",
    specs=[
        dg.AssetSpec(source_key(name), group_name="landing", kinds={"parquet"})
        for name in source_names()
    ],
    pool="duckdb",
)
def landed_sources(settings: RunSettings) -> Iterator[dg.MaterializeResult]:  # type: ignore[type-arg]
    """Land the exports as typed Parquet; every row landed, rejected or a duplicate.

    The release before this run is landed with them, as source `carryover`.
    """
    try:
        contract = read_contract(PROJECT / "models" / "staging")
        past = hand_in(
            settings.raw,
            contract,
            settings.serving,
            settings.as_of,
            settings.build / "carryover",
        )
        land(
            [*settings.raw, *past.raw],
            contract,
            settings.build / "raw",
            settings.database,
        )
    except LandingError as error:
        raise dg.Failure(error.message) from error
    except CarryoverError as error:
        raise dg.Failure(str(error)) from error
    counts = landing_counts(settings.database)
    for name in source_names():
        metadata: dict[str, int | str] = {**counts.get(name, {"file_count": 0})}
        if name == SOURCE:
            metadata["origin"] = past.origin
        yield dg.MaterializeResult(asset_key=source_key(name), metadata=metadata)


def landing_counts(database: Path) -> dict[str, dict[str, int]]:
    """Rows read, landed, rejected and duplicate per source that had files."""
    with duckdb.connect(str(database), read_only=True) as connection:
        result = connection.execute(_COUNTS)
        names = [column[0] for column in result.description or []]
        return {
            row[0]: dict(zip(names[1:], row[1:], strict=True))
            for row in result.fetchall()
        }
