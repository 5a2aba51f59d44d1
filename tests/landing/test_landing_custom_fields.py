"""Columns beyond the contract reach landing.custom_field, by record, typed."""

from __future__ import annotations

import json
from pathlib import Path

import duckdb
import pytest

from orchestration.lib.landing import LandingError
from tests.landing.conftest import Desk

BY_FIELD = "select field_name, field_value, field_type from landing.custom_field"


@pytest.fixture(autouse=True)
def custom(desk: Desk) -> None:
    """Accounts keep their custom fields; contacts do not."""
    path = desk.folder / "contract" / "salesforce" / "_salesforce__sources.yml"
    text = path.read_text()
    path.write_text(text.replace("[id]", "[id]\n            custom_fields: true", 1))


def fields(desk: Desk) -> dict[tuple[str, str], tuple[str, str]]:
    """Value and type by record and field."""
    rows = desk.rows(
        "select record_id, field_name, field_value, field_type "
        "from landing.custom_field"
    )
    found = {(record, name): (value, kind) for record, name, value, kind in rows}
    assert len(found) == len(rows), "a field of a record has two values"
    return found


def type_of(desk: Desk, *values: str) -> str:
    """Type that a custom column of these values is given."""
    lines = "".join(f'{at},"{value}"\n' for at, value in enumerate(values))
    desk.put("salesforce/account.csv", f"Id,Extra__c\n{lines}")
    desk.land()
    (kind,) = {kind for _, kind in fields(desk).values()}
    return kind


def test_a_custom_column_is_kept_by_record(desk: Desk) -> None:
    desk.put(
        "salesforce/account.csv",
        "Id,Name,Foo_Bar__c,Empty__c\n1,a,x,\n2,b,, \n3,c,z,\n",
    )
    report = desk.land()
    assert desk.rows("from landing.custom_field order by record_id") == [
        ("salesforce", "account", None, "1", "foo_bar_c", "Foo_Bar__c", "x", "string"),
        ("salesforce", "account", None, "3", "foo_bar_c", "Foo_Bar__c", "z", "string"),
    ]
    assert report.custom == [
        ("salesforce.account", "foo_bar_c"),
        ("salesforce.account", "empty_c"),
    ]
    told = desk.rows("select column_name, action from landing.unexpected_column")
    assert ("foo_bar_c", "kept as custom field, was Foo_Bar__c") in told


def test_a_table_that_keeps_none_lands_the_column_only(desk: Desk) -> None:
    desk.put("salesforce/account.csv", "Id\n1\n")
    desk.put("salesforce/contact.csv", "Id,LastName,Tier\n1,x,a\n")
    report = desk.land()
    assert desk.rows("from landing.custom_field") == []
    assert report.unexpected == [("salesforce.contact", "tier")]
    told = desk.rows("select column_name, action from landing.unexpected_column")
    assert told == [("tier", "landed as string, was Tier")]


def test_ignored_columns_stay_ignored(desk: Desk) -> None:
    desk.put("salesforce/account.csv", "Id,photo_url,Noise.1,Tier\n1,p,n,t\n")
    desk.land()
    assert fields(desk) == {("1", "tier"): ("t", "string")}


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        (["true", "FALSE"], "boolean"),
        (["1", "0", "-12"], "bigint"),
        (["9223372036854775808"], "decimal"),
        (["1", "2.50", "1e3"], "decimal"),
        (["2024-02-29", "2026-06-30"], "date"),
        (["2024-02-29T10:00:00.000+0000", "2026-06-30"], "timestamp"),
        (["2024-02-29 10:00:00"], "timestamp"),
        # Strings, though a lenient cast would take them.
        (["007", "1"], "string"),
        (["+491511234567"], "string"),
        (["2023-02-29"], "string"),
        (["29.02.2024"], "string"),
        (["epoch"], "string"),
        (["1_000"], "string"),
        (["NaN"], "string"),
        (["yes"], "string"),
        (["true", "1"], "string"),
        (["1", "2024-01-01"], "string"),
    ],
)
def test_the_type_holds_for_the_whole_column(
    desk: Desk, values: list[str], kind: str
) -> None:
    assert type_of(desk, *values) == kind


def test_empty_values_do_not_decide_the_type(desk: Desk) -> None:
    assert type_of(desk, "", "5", " ") == "bigint"


def test_a_column_may_change_its_type_between_runs(desk: Desk) -> None:
    assert type_of(desk, "1", "2") == "bigint"
    assert type_of(desk, "1", "two") == "string"
    desk.put("salesforce/account.csv", "Id\n1\n")
    desk.land()
    assert fields(desk) == {}


def test_reserved_words_and_odd_names(desk: Desk) -> None:
    desk.put(
        "salesforce/account.csv",
        'Id,Select,Order,field_value,record_id,O\'Brien,"Say ""so"""\n1,a,b,c,d,e,f\n',
    )
    desk.land()
    assert {name: value for (_, name), (value, _) in fields(desk).items()} == {
        "select": "a",
        "order": "b",
        "field_value": "c",
        "record_id": "d",
        "o_brien": "e",
        "say_so": "f",
    }
    headers = desk.rows("select source_field_name from landing.custom_field")
    assert ("O'Brien",) in headers
    assert ('Say "so"',) in headers


def test_a_contract_column_in_other_casing_is_kept_apart(desk: Desk) -> None:
    desk.put("salesforce/account.csv", "Id,NAME,Name,Tier__c,tier_c\n1,a,b,c,d\n")
    desk.land()
    assert desk.rows("select name from salesforce.account") == [("a",)]
    assert {name: value for (_, name), (value, _) in fields(desk).items()} == {
        "name_2": "b",
        "tier_c": "c",
        "tier_c_2": "d",
    }


def test_nested_json_is_kept_as_json(desk: Desk) -> None:
    records = [
        {"Id": "1", "Address__c": {"city": "Pau", "geo": [1, 2]}, "Is_Big__c": True},
        {"Id": "2", "Address__c": None, "Is_Big__c": False, "Late__c": 7},
    ]
    desk.put("salesforce/account.json", json.dumps(records))
    desk.land()
    found = fields(desk)
    value, kind = found.pop(("1", "address_c"))
    assert json.loads(value) == records[0]["Address__c"]
    assert kind == "string"
    assert found == {
        ("1", "is_big_c"): ("true", "boolean"),
        ("2", "is_big_c"): ("false", "boolean"),
        ("2", "late_c"): ("7", "bigint"),
    }


def test_typed_parquet_columns_keep_their_type(desk: Desk) -> None:
    path = desk.raw / "salesforce" / "account.parquet"
    path.parent.mkdir(parents=True)
    duckdb.execute(
        "copy (select '1' as \"Id\", true as yes, 5::smallint as small, "
        "1.50::decimal(9, 2) as price, 3.0::double as whole, "
        "date '2024-01-02' as day, timestamp '2024-01-02 03:04:05' as at, "
        f"['a', 'b'] as tags, {{'x': 1}} as point, null::int as nothing) to '{path}'"
    )
    desk.land()
    assert {name: pair for (_, name), pair in fields(desk).items()} == {
        "yes": ("true", "boolean"),
        "small": ("5", "bigint"),
        "price": ("1.50", "decimal"),
        "whole": ("3", "bigint"),
        "day": ("2024-01-02", "date"),
        "at": ("2024-01-02 03:04:05", "timestamp"),
        "tags": ('["a","b"]', "string"),
        "point": ('{"x":1}', "string"),
    }


def test_several_files_bring_different_fields(desk: Desk) -> None:
    desk.put("salesforce/account.1.csv", "Id,Tier__c\n1,5\n")
    desk.put("salesforce/account.2.csv", "Id,TIER__C,Region\n2,x,north\n")
    desk.land()
    assert fields(desk) == {
        ("1", "tier_c"): ("5", "string"),
        ("2", "tier_c"): ("x", "string"),
        ("2", "region"): ("north", "string"),
    }
    headers = set(desk.rows("select source_field_name from landing.custom_field"))
    assert headers == {("Tier__c",), ("Region",)}


def test_only_the_kept_version_has_fields(desk: Desk) -> None:
    desk.put(
        "salesforce/account.csv",
        "Id,SystemModstamp,Tier,Size\n"
        "1,2024-01-01 00:00:00,old,9\n1,2024-02-01 00:00:00,new,\n"
        "1,2023-01-01 00:00:00,older,8\n2,so,rejected,7\n",
    )
    report = desk.land()
    assert (report.rows_duplicate, report.rows_rejected) == (2, 1)
    assert fields(desk) == {("1", "tier"): ("new", "string")}


def test_an_empty_delivery_leaves_an_empty_table(desk: Desk) -> None:
    desk.put("salesforce/account.csv", "Id,Tier\n")
    desk.land()
    assert desk.rows("select * from landing.custom_field") == []


def test_custom_fields_need_a_key(desk: Desk) -> None:
    path = desk.folder / "contract" / "salesforce" / "_salesforce__sources.yml"
    path.write_text(path.read_text().replace("primary_key: [id]", "required: false"))
    desk.put("salesforce/account.csv", "Id\n1\n")
    with pytest.raises(LandingError, match="custom_fields needs a primary_key"):
        desk.land()


def test_the_same_input_gives_the_same_bytes(desk: Desk) -> None:
    header = "Id," + ",".join(f"F{at}" for at in range(9))
    lines = [",".join(map(str, [at, *range(at, at + 9)])) for at in range(3000)]
    seen = set()
    for rows in (lines, lines[::-1]):
        desk.put("salesforce/account.csv", "\n".join([header, *rows]) + "\n")
        desk.land()
        seen.add(Path(desk.out / "landing" / "custom_field.parquet").read_bytes())
    assert len(seen) == 1
