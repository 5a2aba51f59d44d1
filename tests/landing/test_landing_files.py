"""Files as they really come: damaged, repeated, misnamed, packed."""

from __future__ import annotations

import gzip
import io
import zipfile

import duckdb
import pytest

from orchestration.lib.landing import LandingError
from tests.landing.conftest import Desk

ACCOUNTS = "Id,Name,NumberOfEmployees\n1,Acme,5\n2,Bolt,6\n3,Cord,7\n"
ALL = [("1", "Acme", 5), ("2", "Bolt", 6), ("3", "Cord", 7)]
OPPORTUNITIES = "Id,AccountId,StageName,Amount,CloseDate,Probability\n9,1,Won,5,,50\n"


def accounts(desk: Desk) -> list[tuple[str, str, int]]:
    """Accounts landed."""
    return desk.rows(
        "select id, name, number_of_employees from salesforce.account order by id"
    )


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_other_delimiters(desk: Desk, delimiter: str) -> None:
    desk.put("salesforce/account.csv", ACCOUNTS.replace(",", delimiter))
    desk.land()
    assert accounts(desk) == ALL


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends(desk: Desk, encoding: str, newline: str) -> None:
    text = ACCOUNTS.replace("Acme", "Société €").replace("\n", newline)
    desk.put("salesforce/account.csv", text.encode(encoding))
    desk.land()
    assert accounts(desk) == [("1", "Société €", 5), *ALL[1:]]


def test_mixed_line_ends_inside_and_between_records(desk: Desk) -> None:
    text = 'Id,Name,NumberOfEmployees\r\n1,"a\nb",5\r\n2,"c\r\nd",6\n3,Cord,x\r\n'
    desk.put("salesforce/account.csv", text)
    desk.land()
    assert accounts(desk) == [("1", "a\nb", 5), ("2", "c\nd", 6)]
    assert desk.rejects()[0][0] == 6


def test_a_few_broken_bytes_reject_their_row(desk: Desk) -> None:
    text = ACCOUNTS.replace("Acme", "Société").replace("Bolt", "Électricité")
    desk.put("salesforce/account.csv", text.encode().replace(b"Cord", b"C\xff"))
    desk.land()
    assert [row[0] for row in accounts(desk)] == ["1", "2"]
    assert desk.rejects()[0][3] == "not valid UTF-8"


def test_a_cut_last_row_is_rejected(desk: Desk) -> None:
    desk.put("salesforce/account.csv", ACCOUNTS[: -len(",7\n")])
    desk.land()
    assert accounts(desk) == ALL[:2]
    reason = "fewer values than the header has columns"
    assert desk.rejects() == [(4, None, "3,Cord", reason)]


def test_a_cut_quoted_value_is_rejected(desk: Desk) -> None:
    desk.put("salesforce/account.csv", ACCOUNTS + '4,"cut')
    desk.land()
    assert accounts(desk) == ALL
    assert desk.rejects() == [(5, None, '4,"cut', "a quote is not closed")]


def test_a_quote_left_open_costs_its_own_row_only(desk: Desk) -> None:
    text = ACCOUNTS.replace("Acme", '"Acme') + '4,"Dorn",8\n5,Edge,bad\n'
    desk.put("salesforce/account.csv", text)
    desk.land()
    assert [row[0] for row in accounts(desk)] == ["2", "3", "4"]
    assert desk.rejects() == [
        (2, None, '1,"Acme,5', "a quote is not closed"),
        (6, "number_of_employees", "bad", "number_of_employees is not int"),
    ]


def test_too_many_values_and_blank_lines(desk: Desk) -> None:
    desk.put("salesforce/account.csv", "\nId,Name\n\n1,a\n\n2,b,c\n,d\n")
    desk.land()
    assert desk.rows("select id from salesforce.account") == [("1",)]
    assert desk.rejects() == [
        (6, None, "2,b,c", "more values than the header has columns"),
        (7, "id", None, "key column id is empty"),
    ]


def test_a_column_that_changed_type(desk: Desk) -> None:
    desk.put("salesforce/account.csv", ACCOUNTS.replace("6", "11-50"))
    desk.land()
    assert accounts(desk) == [ALL[0], ALL[2]]
    reason = "number_of_employees is not int"
    assert desk.rejects() == [(3, "number_of_employees", "11-50", reason)]


def test_a_file_delivered_again(desk: Desk) -> None:
    desk.put("salesforce/account.csv", ACCOUNTS)
    desk.put("salesforce/account_20260630.csv", ACCOUNTS)
    report = desk.land()
    assert accounts(desk) == ALL
    assert [load.rows_duplicate for load in report.loads] == [0, 3]
    assert desk.rows("select distinct reason from landing.duplicate_row") == [
        ("identical row",)
    ]


def test_the_latest_version_lands_whatever_the_order(desk: Desk) -> None:
    versions = ["1,new,2026-02-01", "1,old,2026-01-01", "1,none,", "2,b,2026-01-01"]
    for lines in (versions, versions[::-1]):
        desk.put(
            "salesforce/account.csv", "\n".join(["id,name,system_modstamp", *lines])
        )
        desk.land()
        assert desk.rows("select name from salesforce.account order by id") == [
            ("new",),
            ("b",),
        ]
    assert (
        desk.rows("select record_id, reason from landing.duplicate_row")
        == [("1", "older version")] * 2
    )


def test_without_versions_the_later_file_wins(desk: Desk) -> None:
    for part, name in ((10, "ten"), (2, "two")):
        desk.put(f"salesforce/account.{part}.csv", f"id,name\n1,{name}\n")
    desk.land()
    assert desk.rows("select name from salesforce.account") == [("ten",)]


@pytest.mark.parametrize("content", ["", "\n", "Id,Name\n", "Id,Name"])
def test_an_empty_file_is_told(desk: Desk, content: str) -> None:
    desk.put("salesforce/account.csv", content)
    report = desk.land()
    assert accounts(desk) == []
    assert report.notes


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(200), "PNG"),
        (b"<!DOCTYPE html><html>Sign in", "HTML"),
        (b'{"Id": 1, "LastName": "x"}', "JSON"),
        (b"PK\x03\x04 workbook", "Excel"),
        (bytes(range(256)) * 4, "header"),
        (OPPORTUNITIES.encode(), "that of salesforce.opportunity"),
        (b"a,b,c\n1,2,3\n", "no column"),
    ],
)
def test_a_file_that_is_not_what_its_name_says(
    desk: Desk, content: bytes, what: str
) -> None:
    desk.put("salesforce/Account.csv", ACCOUNTS)
    desk.put("salesforce/Contact.csv", content)
    report = desk.land()
    assert accounts(desk) == ALL
    assert [file for file, _ in report.set_aside] == ["salesforce/Contact.csv"]
    assert what in report.set_aside[0][1]
    assert desk.rows("select count(*) from salesforce.contact") == [(0,)]


def test_for_a_required_table_that_stops_the_landing(desk: Desk) -> None:
    desk.put("salesforce/Account.csv", OPPORTUNITIES)
    desk.put("salesforce/Contact.csv", "Id,LastName\n1,x\n")
    with pytest.raises(LandingError, match=r"account is required.*opportunity"):
        desk.land()


def test_parquet_that_is_text_and_parquet_that_is_cut(desk: Desk) -> None:
    desk.put("salesforce/account.csv", ACCOUNTS)
    whole = desk.folder / "whole.parquet"
    duckdb.execute(f"copy (select 1 as id) to '{whole}' (format parquet)")
    desk.put("salesforce/contact.parquet", whole.read_bytes()[:-20])
    desk.put("salesforce/opportunity.parquet", OPPORTUNITIES)
    assert len(desk.land().set_aside) == 2


def zipped(**members: str) -> bytes:
    """Bytes of a zip of text members; __ is a slash."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name.replace("__", "/") + ".csv", text)
    return buffer.getvalue()


def test_zips_of_one_and_of_several_files(desk: Desk) -> None:
    desk.put("salesforce/account.csv.zip", zipped(export=ACCOUNTS))
    desk.put(
        "salesforce/WE_1.zip",
        zipped(Contact="Id,LastName\n1,x\n", in__Opportunity=OPPORTUNITIES, Log="a\n"),
    )
    report = desk.land()
    assert accounts(desk) == ALL
    assert desk.rows("select count(*) from salesforce.opportunity") == [(1,)]
    assert report.left_alone == [("salesforce/WE_1.zip/Log.csv", "not in the contract")]


def test_bad_zips(desk: Desk) -> None:
    good = zipped(Contact="Id,LastName\n" + "1,x\n" * 5000)
    desk.put("salesforce/account.csv", ACCOUNTS)
    desk.put("salesforce/cut.zip", good[:-30])
    desk.put("salesforce/escape.zip", zipped(**{"..__contact": "Id,LastName\n1,x\n"}))
    crooked = bytearray(good)
    crooked[60] ^= 0xFF
    desk.put("salesforce/crooked.zip", bytes(crooked))
    report = desk.land()
    assert {file.split("/")[1] for file, _ in report.set_aside} == {
        "cut.zip",
        "crooked.zip",
    }
    assert "outside" in report.left_alone[0][1]


def test_gzip_whole_and_cut(desk: Desk) -> None:
    text = "Id,Name\n" + "".join(f"{at},name {at * 7919}\n" for at in range(50_000))
    packed = gzip.compress(text.encode())
    desk.put("salesforce/account.csv.gz", packed)
    assert desk.land().rows_landed == 50_000
    desk.put("salesforce/account.csv.gz", packed[: len(packed) // 2])
    report = desk.land()
    assert 10_000 < report.rows_landed < 40_000
    assert "cut off" in report.notes[0][1]


def test_json_lines_and_arrays(desk: Desk) -> None:
    lines = '{"Id": "1", "Name": "Acme", "x": {"a": [1]}}\n{"Id": oops\n{"Id": "2"}\n'
    desk.put("salesforce/account.jsonl", lines)
    desk.put(
        "salesforce/opportunity.json",
        '[\n{"Id": 1, "Amount": 12.50,\n "CloseDate": null}, {"Id": 2, "Amo',
    )
    desk.land()
    assert desk.rows("select id, name, x from salesforce.account order by id") == [
        ("1", "Acme", '{"a":[1]}'),
        ("2", None, None),
    ]
    assert desk.rows("select id from salesforce.opportunity") == [("1",)]
    assert [(line, value) for line, _, value, _ in desk.rejects()] == [
        (2, '{"Id": 2, "Amo'),
        (2, '{"Id": oops'),
    ]


def test_parquet_of_the_right_and_of_other_types(desk: Desk) -> None:
    path = desk.put("usage/daily_usage/part-1.parquet", b"")
    duckdb.execute(
        "copy (select 'a' as account_id, date '2026-01-01' as usage_date, "
        f"5::int as active_users) to '{path}' (format parquet)"
    )
    path = desk.put("usage/daily_usage/part-2.parquet", b"")
    duckdb.execute(
        "copy (from (values (1.0::double, timestamp '2026-01-02', 5::bigint), "
        "(2, '2026-01-02 10:00', 6), (3, '2026-01-02', 99999999999)) "
        f"as t(account_id, usage_date, active_users)) to '{path}' (format parquet)"
    )
    desk.land()
    rows = desk.rows(
        "select account_id, active_users from usage.daily_usage order by 1"
    )
    assert rows == [("1", 5), ("a", 5)]
    assert [row[:2] for row in desk.rejects()] == [
        (2, "usage_date"),
        (3, "active_users"),
    ]


def test_a_required_table_is_missed_even_beside_another_source(desk: Desk) -> None:
    desk.put("gleif/lei_record.csv", "LEI,Entity.LegalName\nA,b\n")
    desk.land()
    desk.put("salesforce/Account.csv", b"\x89PNG" + bytes(50))
    with pytest.raises(LandingError, match=r"account is required.*PNG"):
        desk.land()
