"""The same date and input give the same marts, whatever order rows come in."""

import csv
import random
from pathlib import Path

import duckdb
import pytest

from tests.demo_build import DEMO_EXPORTS, MODELS_ONLY, DemoBuild, build_demo


def shuffle(exports: Path, folder: Path) -> Path:
    """Copy CSV exports with the rows of each file in another order."""
    order = random.Random(7)
    for source in sorted(exports.rglob("*.csv")):
        target = folder / source.relative_to(exports)
        target.parent.mkdir(parents=True, exist_ok=True)
        with source.open(encoding="utf-8-sig", newline="") as file:
            header, *rows = csv.reader(file)
        order.shuffle(rows)
        with target.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([header, *rows])
    return folder


def differing_marts(left: DemoBuild, right: DemoBuild) -> dict[str, int]:
    """Rows that only one of two builds has, by mart."""
    with duckdb.connect(str(left.database), read_only=True) as connection:
        connection.execute(f"attach '{right.database}' as other (read_only)")
        marts = connection.execute(
            """
            select table_name from duckdb_tables()
            where database_name <> 'other' and schema_name = 'marts'
            """
        ).fetchall()
        assert marts, "no mart was built"
        counts = {}
        for (mart,) in marts:
            ((count,),) = connection.execute(
                f"""
                with ours as (from marts.{mart}), theirs as (from other.marts.{mart})
                select (select count(*) from (from ours except all from theirs))
                + (select count(*) from (from theirs except all from ours))
                """
            ).fetchall()
            counts[mart] = count
    return {mart: count for mart, count in counts.items() if count}


@pytest.mark.slow
def test_a_second_run_on_shuffled_input_gives_identical_marts(
    demo: DemoBuild, tmp_path: Path
) -> None:
    exports = shuffle(DEMO_EXPORTS, tmp_path / "exports")
    again = build_demo(tmp_path / "again", exports, options=MODELS_ONLY)
    assert differing_marts(demo, again) == {}
