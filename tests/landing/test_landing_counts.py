"""No row is lost, however the file is damaged."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from orchestration.lib.landing import land
from tests.landing.conftest import Desk

CELL = st.one_of(
    st.text(alphabet='ab1,;"\n é', max_size=6),
    st.sampled_from(["2026-01-01", "1", "x", "TRUE", "01/02/26", "1,000.5", " "]),
)
ROW = st.tuples(st.integers(0, 5).map(str), CELL, CELL, CELL, CELL)
HEADER = ["Id", "Name", "NumberOfEmployees", "LastActivityDate", "Custom__c"]


@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(rows=st.lists(ROW, max_size=12))
def test_every_written_row_is_counted(
    new_desk: Callable[[], Desk], rows: list[tuple[str, ...]]
) -> None:
    desk = new_desk()
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows([HEADER, *rows])
    desk.put("salesforce/account.csv", text.getvalue())
    report = desk.land()
    assert report.rows_read == len(rows)
    assert report.rows_landed <= 6


@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    cut=st.integers(40, 400),
    damage=st.lists(
        st.tuples(st.integers(46, 400), st.sampled_from(list('"\n,;x\xff\0\r'))),
        max_size=4,
    ),
)
def test_damaged_bytes_never_lose_the_count(
    new_desk: Callable[[], Desk], cut: int, damage: list[tuple[int, str]]
) -> None:
    desk = new_desk()
    lines = [f'{at},"n,{at}",{at},2026-01-{at + 1:02},c' for at in range(20)]
    content = bytearray("\n".join([",".join(HEADER), *lines]).encode()[: cut + 60])
    for position, char in damage:
        if 60 <= position < len(content):
            content[position] = ord(char)
    desk.put("salesforce/account.csv", bytes(content))
    report = desk.land()
    filled = [line for line in bytes(content).splitlines()[1:] if line.strip(b"\0")]
    assert report.rows_read <= len(filled)
    assert report.rows_landed >= len(filled) - 3 * len(damage) - 2


@pytest.mark.real_data
def test_real_exports_land_without_loss(desk: Desk, shared_data: Path) -> None:
    report = land(
        [shared_data / "gleif", shared_data / "salesforce_devorg"],
        Path("models/staging"),
        desk.out,
        desk.database,
    )
    read = {load.table: load.rows_read for load in report.loads}
    assert read == {
        "lei_record": 94,
        "relationship_record": 142,
        "reporting_exception": 34,
        "account": 18,
        "contact": 25,
        "lead": 22,
        "opportunity": 36,
        "opportunity_history": 48,
    }
    for load in report.loads:
        assert load.rows_landed == load.rows_read, load
    left = {name for name, _ in report.left_alone}
    assert {"OpportunityHistoryGroup.csv", "columns_L1_338.txt"} <= left
    query = "select close_date from salesforce.opportunity_history order by 1 limit 1"
    assert str(desk.rows(query)[0][0]).startswith("20")
