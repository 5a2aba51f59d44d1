"""Several orgs of one source system land in the same tables, told apart."""

from __future__ import annotations

import zipfile

import pytest

from orchestration.lib.landing import LandingError
from tests.landing.conftest import Desk

ACCOUNTS = "Id,Name\n1,{}\n"
BY_ORG = "select source_org, id, name from salesforce.account order by all"


@pytest.fixture(autouse=True)
def with_orgs(desk: Desk) -> None:
    """Salesforce has orgs; HubSpot and the others have none."""
    path = desk.folder / "contract" / "salesforce" / "_salesforce__sources.yml"
    columns = "\n        columns:\n"
    org = f"{columns}          - {{name: source_org, data_type: string}}\n"
    path.write_text(path.read_text().replace(columns, org))
    text = path.read_text().replace("[id]", "[id]\n            custom_fields: true", 1)
    path.write_text(text)


def test_equal_ids_of_two_orgs_are_two_records(desk: Desk) -> None:
    desk.put("salesforce/account.csv", ACCOUNTS.format("default"))
    desk.put("salesforce@emea/account.csv", ACCOUNTS.format("emea"))
    report = desk.land()
    assert report.rows_duplicate == 0
    assert desk.rows(BY_ORG) == [("emea", "1", "emea"), (None, "1", "default")]


def test_a_named_org_may_come_alone(desk: Desk) -> None:
    desk.put("salesforce@emea/account.csv", ACCOUNTS.format("emea"))
    desk.land()
    assert desk.rows(BY_ORG) == [("emea", "1", "emea")]
    assert desk.rows("select count(*) from salesforce.contact") == [(0,)]


def test_a_record_comes_twice_within_its_org_only(desk: Desk) -> None:
    header = "Id,Name,SystemModstamp\n"
    for folder in ("salesforce", "salesforce@emea", "salesforce@us_2"):
        desk.put(f"{folder}/account.csv", f"{header}1,{folder},2024-01-01 00:00:00\n")
    desk.put("salesforce@emea/account.2.csv", f"{header}1,new,2024-02-01 00:00:00\n")
    report = desk.land()
    assert report.rows_duplicate == 1
    assert desk.rows(BY_ORG) == [
        ("emea", "1", "new"),
        ("us_2", "1", "salesforce@us_2"),
        (None, "1", "salesforce"),
    ]
    told = desk.rows("select file_name, record_id from landing.duplicate_row")
    assert told == [("salesforce@emea/account.csv", "emea/1")]


def test_a_rejected_row_names_its_org(desk: Desk) -> None:
    desk.put("salesforce/account.csv", "Id,IsDeleted\n1,so\n")
    desk.put("salesforce@emea/account.csv", "Id,IsDeleted\n1,so\n2,false\n")
    desk.land()
    told = desk.rows("select record_id from landing.rejected_row order by 1")
    assert told == [("1",), ("emea/1",)]


def test_custom_fields_are_of_the_org(desk: Desk) -> None:
    desk.put("salesforce/account.csv", "Id,Tier\n1,gold\n")
    desk.put("salesforce@emea/account.csv", "Id,Tier\n1,3\n")
    desk.land()
    told = desk.rows(
        "select source_org, record_id, field_value from landing.custom_field "
        "order by all"
    )
    assert told == [("emea", "1", "3"), (None, "1", "gold")]


def test_orgs_come_in_parquet_json_zip_and_below(desk: Desk) -> None:
    desk.put("salesforce@a/account/part-1.csv", ACCOUNTS.format("a"))
    desk.put("salesforce@b/account.json", '{"Id": "1", "Name": "b"}\n')
    with zipfile.ZipFile(desk.put("all.zip", ""), "w") as archive:
        archive.writestr("salesforce@c/account.csv", ACCOUNTS.format("c"))
    desk.land()
    assert desk.rows(BY_ORG) == [("a", "1", "a"), ("b", "1", "b"), ("c", "1", "c")]


def test_an_org_can_be_named_on_the_command_line(desk: Desk) -> None:
    path = desk.put("drop/account.csv", ACCOUNTS.format("x"))
    desk.land(f"salesforce@emea={path.parent}")
    assert desk.rows(BY_ORG) == [("emea", "1", "x")]


def test_the_raw_folder_itself_may_be_an_org(desk: Desk) -> None:
    desk.put("salesforce@emea/account.csv", ACCOUNTS.format("x"))
    desk.land(desk.raw / "salesforce@emea")
    assert desk.rows(BY_ORG) == [("emea", "1", "x")]


def test_every_org_needs_the_required_tables(desk: Desk) -> None:
    desk.put("salesforce/account.csv", ACCOUNTS.format("x"))
    desk.put("salesforce@emea/contact.csv", "Id,LastName\n1,y\n")
    with pytest.raises(LandingError, match=r"Deliver salesforce@emea/account\.csv"):
        desk.land()


@pytest.mark.parametrize("org", ["EMEA", "north-west", "", "a b", "é", "a@b"])
def test_an_illegal_org_stops(desk: Desk, org: str) -> None:
    desk.put(f"salesforce@{org}/account.csv", ACCOUNTS.format("x"))
    with pytest.raises(LandingError, match="an org is named by lower case letters"):
        desk.land()
    with pytest.raises(LandingError, match="an org is named by lower case letters"):
        desk.land(f"salesforce@{org}={desk.raw}")


def test_an_org_of_a_source_without_orgs_stops(desk: Desk) -> None:
    desk.put("hubspot@emea/contact.csv", "id\n7\n")
    with pytest.raises(LandingError, match="hubspot is landed without orgs"):
        desk.land()


def test_an_org_of_an_unknown_source_is_set_aside(desk: Desk) -> None:
    desk.put("salesforce/account.csv", ACCOUNTS.format("x"))
    desk.put("siebel@emea/account.csv", ACCOUNTS.format("y"))
    report = desk.land()
    assert report.set_aside == [
        (
            "siebel@emea/account.csv",
            "siebel@emea names an org of no source; "
            "sources are gleif, hubspot, salesforce, usage",
        )
    ]
    assert desk.rows(BY_ORG) == [(None, "1", "x")]


def test_a_raw_folder_may_have_an_at_sign(desk: Desk) -> None:
    desk.put("exports@2026/account.csv", ACCOUNTS.format("x"))
    desk.land(desk.raw / "exports@2026")
    assert desk.rows(BY_ORG) == [(None, "1", "x")]


def test_a_file_of_the_default_org_may_state_orgs(desk: Desk) -> None:
    desk.put("salesforce/account.csv", "Id,Name,source_org\n1,a,emea\n1,b,\n")
    report = desk.land()
    assert report.rows_duplicate == 0
    assert desk.rows(BY_ORG) == [("emea", "1", "a"), (None, "1", "b")]
