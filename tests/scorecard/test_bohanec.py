"""On real deals, a card tells won from lost as well as it must."""

from pathlib import Path
from statistics import mean

import duckdb
import pytest

from orchestration.lib.scorecard import Outcome, cross_validate, grade, read_table

FOLDS = 10


@pytest.mark.real_data
def test_grouped_cross_validation(shared_data: Path) -> None:
    with duckdb.connect() as connection:
        file = shared_data / "bohanec_b2b" / "B2B_dataset.csv"
        table = read_table(connection, "rows", file, Outcome("Status", "Won"))
        scored = cross_validate(table, FOLDS)
        rows = connection.execute(
            "select outcome, cast(dense_rank() over (order by md5(row_group),"
            f" row_group) as int) % {FOLDS} from rows_outcomes order by row_id"
        ).fetchall()
    outcomes = [row[0] for row in rows]
    chances = [row.probability for row in scored]
    by_fold = [
        grade(
            [y for y, (_, of) in zip(outcomes, rows, strict=True) if of == fold],
            [p for p, (_, of) in zip(chances, rows, strict=True) if of == fold],
        ).auc
        for fold in range(FOLDS)
    ]
    assert mean(by_fold) >= 0.82
    assert grade(outcomes, chances).brier <= 0.175
