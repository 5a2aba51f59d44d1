"""Values: each type's spellings, what is refused, and how dates are read."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from tests.landing.conftest import Desk


def landed(desk: Desk, column: str, *values: str) -> list[Any]:
    """Land accounts 0, 1, ... with these values; None where rejected."""
    lines = [f'{at},"{value}"' for at, value in enumerate(values)]
    desk.put("salesforce/account.csv", "\n".join([f"Id,{column}", *lines]))
    desk.land()
    found = dict(desk.rows(f"select id, {column} from salesforce.account"))
    missing = "rejected"
    return [found.get(str(at), missing) for at in range(len(values))]


def test_api_casing_and_snake_case_are_the_same_column(desk: Desk) -> None:
    desk.put("salesforce/Account.csv", "Id,NumberOfEmployees,ISDELETED\n1,5,TRUE\n")
    desk.land()
    query = "select number_of_employees, is_deleted, name from salesforce.account"
    assert desk.rows(query) == [(5, True, None)]


def test_text_is_trimmed_and_empty_text_is_null(desk: Desk) -> None:
    assert landed(desk, "name", "  Acme ", "", "   ", "NULL") == [
        "Acme",
        None,
        None,
        "NULL",
    ]


def test_damaged_ids_stay_as_they_came(desk: Desk) -> None:
    assert landed(desk, "name", "1.23E+15", "00123") == ["1.23E+15", "00123"]


def test_booleans(desk: Desk) -> None:
    values = ["TRUE", "f", "1", "0", "Yes", "no", "", "maybe"]
    expected = [True, False, True, False, True, False, None, "rejected"]
    assert landed(desk, "is_deleted", *values) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12", 12),
        ("12.0", 12),
        ("-3", -3),
        ("1,234", 1234),
        ("1e3", 1000),
        ("12.7", "rejected"),
        ("1.234", "rejected"),
        ("99999999999", "rejected"),
        ("12%", "rejected"),
        ("0x1F", "rejected"),
        ("1_000", "rejected"),
        ("many", "rejected"),
    ],
)
def test_whole_numbers(desk: Desk, text: str, expected: object) -> None:
    assert landed(desk, "number_of_employees", text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1234.5", "1234.50"),
        ("1,234.50", "1234.50"),
        ("1,234,567", "1234567.00"),
        ("1.234,50", "1234.50"),
        ("1234,5", "1234.50"),
        ("1.39E+08", "139000000.00"),
        ("0.005", "0.01"),
        ("-0.005", "-0.01"),
        ("1,234", None),
        ("1,23,4.5", None),
        ("$5", None),
        ("50%", None),
        ("12345678901234567", None),
        ("NaN", None),
    ],
)
def test_decimals(desk: Desk, text: str, expected: str | None) -> None:
    wanted = Decimal(expected) if expected else "rejected"
    assert landed(desk, "annual_revenue", text) == [wanted]


def test_doubles_are_finite(desk: Desk) -> None:
    values = ["1.5", "NaN", "inf", "1e400"]
    expected = [1.5, "rejected", "rejected", "rejected"]
    assert landed(desk, "latitude", *values) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-06-30", dt.date(2026, 6, 30)),
        ("2026-06-30T00:00:00.000Z", dt.date(2026, 6, 30)),
        ("2026-06-30 00:00:00+02:00", dt.date(2026, 6, 30)),
        ("2026-06-30 10:00:00", "rejected"),
        ("02/24/26", dt.date(2026, 2, 24)),
        ("02/24/2026", dt.date(2026, 2, 24)),
        ("2/4/68", dt.date(2068, 2, 4)),
        ("2/4/69", dt.date(1969, 2, 4)),
        ("24.2.2026", dt.date(2026, 2, 24)),
        ("03/04/26", dt.date(2026, 3, 4)),
        ("2026-02-30", "rejected"),
        ("infinity", "rejected"),
        ("epoch", "rejected"),
        ("45000", "rejected"),
    ],
)
def test_dates(desk: Desk, text: str, expected: object) -> None:
    assert landed(desk, "last_activity_date", text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-06-30T10:00:00Z", dt.datetime(2026, 6, 30, 10)),
        ("2026-06-30T10:00:00.25+02:00", dt.datetime(2026, 6, 30, 8, 0, 0, 250000)),
        ("2026-06-30T10:00:00.000+0000", dt.datetime(2026, 6, 30, 10)),
        ("2026-06-30", dt.datetime(2026, 6, 30)),
        ("02/24/26 02:18 AM", dt.datetime(2026, 2, 24, 2, 18)),
        ("02/24/26 12:18 PM", dt.datetime(2026, 2, 24, 12, 18)),
        ("02/24/26", dt.datetime(2026, 2, 24)),
        ("02/24/26 25:18", "rejected"),
    ],
)
def test_timestamps(desk: Desk, text: str, expected: object) -> None:
    assert landed(desk, "system_modstamp", text) == [expected]


def test_one_date_format_is_chosen_for_a_column(desk: Desk) -> None:
    values = ["03/04/26", "25/04/26", "05/06/2026"]
    expected = [dt.date(2026, 4, 3), dt.date(2026, 4, 25), dt.date(2026, 6, 5)]
    assert landed(desk, "last_activity_date", *values) == expected


def test_an_ambiguous_column_follows_its_file(desk: Desk) -> None:
    desk.put(
        "salesforce/account.csv",
        "id,last_activity_date,system_modstamp\n1,03/04/26,25/04/26\n",
    )
    report = desk.land()
    query = "select last_activity_date from salesforce.account"
    assert desk.rows(query) == [(dt.date(2026, 4, 3),)]
    assert "day/month/year" in str(report.notes)


def test_a_reject_names_line_column_value_and_reason(desk: Desk) -> None:
    desk.put(
        "salesforce/account.csv",
        'id,name,number_of_employees,is_deleted\n1,"two\nlines",1,0\n2,b,few,maybe\n',
    )
    desk.land()
    reason = "is_deleted is not boolean; number_of_employees is not int"
    [(line, column, value, told)] = desk.rejects()
    assert (line, column, value) == (4, "number_of_employees", "few")
    assert sorted(told.split("; ")) == sorted(reason.split("; "))
    query = "select record_id, file_name from landing.rejected_row"
    assert desk.rows(query) == [("2", "salesforce/account.csv")]


def test_a_row_without_its_key_is_rejected(desk: Desk) -> None:
    desk.put("salesforce/account.csv", "id,name\n,nobody\n2,b\n")
    desk.land()
    assert desk.rejects() == [(2, "id", None, "key column id is empty")]
