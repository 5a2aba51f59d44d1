"""Tables: names, custom columns, absences, and what stays when a run fails."""

from __future__ import annotations

import os
import random
from pathlib import Path

import duckdb
import pytest

from orchestration.lib.landing import LandingError, land
from orchestration.lib.landing.naming import snake_case, table_spellings
from tests.landing.conftest import Desk

ACCOUNTS = "Id,Name\n1,Acme\n"


@pytest.mark.parametrize(
    ("api", "snake"),
    [
        ("AccountId", "account_id"),
        ("Product2Id", "product_2_id"),
        ("Foo_Bar__c", "foo_bar_c"),
        ("LEI", "lei"),
        ("Relationship.StartNode.NodeIDType", "relationship_start_node_node_id_type"),
        ("_fivetran_synced", "_fivetran_synced"),
        ("Opportunity Lifecycle (Days)", "opportunity_lifecycle_days"),
        (" % ", ""),
    ],
)
def test_snake_case(api: str, snake: str) -> None:
    assert snake_case(api) == snake


@pytest.mark.parametrize(
    "stem",
    [
        "OpportunityHistory",
        "opportunity_history.2",
        "opportunity_history_20260630",
        "OpportunityHistory (1)",
        "opportunity-history-2026-06-30T10_00",
        "opportunity_history_part_3",
    ],
)
def test_spellings_of_a_table(stem: str) -> None:
    assert "opportunityhistory" in table_spellings(stem)


def test_patterns_name_golden_copies(desk: Desk) -> None:
    header = '"LEI","Entity.LegalName","Entity.SuccessorEntity.1.SuccessorLEI"'
    desk.put(
        "gleif/20261004-1600-gleif-goldencopy-lei2-golden-copy.csv",
        f'{header}\n"A","NULL",""\n',
    )
    desk.put("gleif/columns_lei2.txt", "LEI.Entity\nEntity.LegalName\n")
    report = desk.land()
    assert desk.rows("select lei, entity_legal_name from gleif.lei_record") == [
        ("A", "NULL")
    ]
    assert "its header is not that" in report.left_alone[0][1]


def test_the_header_settles_the_source(desk: Desk) -> None:
    desk.put("exports/account.csv", ACCOUNTS)
    desk.put("exports/contact.csv", "Id,LastName,AccountId\n1,x,2\n")
    desk.put("exports/contact.2.csv", "id,property_email\n7,x@y.z\n")
    desk.land()
    assert desk.rows("select id from hubspot.contact") == [(7,)]
    assert desk.rows("select id from salesforce.contact") == [("1",)]


def test_the_source_can_be_named(desk: Desk) -> None:
    desk.put("a/account.csv", ACCOUNTS)
    desk.put("b/contact.csv", "id\n7\n")
    report = desk.land(desk.raw)
    assert "source=path" in report.set_aside[0][1]
    desk.land(desk.raw / "a", f"hubspot={desk.raw / 'b'}")
    assert desk.rows("select id from hubspot.contact") == [(7,)]


def test_two_folders_may_hold_files_of_one_name(desk: Desk) -> None:
    desk.put("x/salesforce/account.csv", ACCOUNTS)
    desk.put("y/salesforce/account.csv", ACCOUNTS.replace("1", "2"))
    desk.land(desk.raw / "x", desk.raw / "y", desk.raw / "x")
    assert desk.rows("select count(distinct load_id) from landing.file_load") == [(2,)]


def test_unexpected_columns_land_as_text(desk: Desk) -> None:
    desk.put(
        "salesforce/account.csv",
        "Id,Tier__c,NAME,Name,Noise.1,photo_url,,Select\n1,007,a,b,n,p,e,s\n",
    )
    desk.land()
    rows = desk.rows("from salesforce.account")
    assert rows[0][1] == "a"
    columns = desk.rows("describe salesforce.account")
    assert [name for name, *_ in columns[8:]] == [
        "column_7",
        "name_2",
        "select",
        "tier_c",
    ]
    told = desk.rows("select column_name from landing.unexpected_column order by 1")
    assert [name for (name,) in told] == ["column_7", "name_2", "select", "tier_c"]


def test_absent_tables_and_columns_exist_typed(desk: Desk) -> None:
    desk.put("salesforce/account.csv", "Id\n1\n")
    desk.land()
    types = {name: kind for name, kind, *_ in desk.rows("describe salesforce.account")}
    assert types["annual_revenue"] == "DECIMAL(18,2)"
    assert types["system_modstamp"] == "TIMESTAMP"
    assert desk.rows("select count(*) from gleif.lei_record") == [(0,)]


def test_nothing_recognised_stops(desk: Desk) -> None:
    desk.put("stuff/readme.csv", "a\n")
    with pytest.raises(LandingError, match="no file of a contracted table"):
        desk.land()


def test_a_missing_folder_and_an_unknown_source_stop(desk: Desk) -> None:
    with pytest.raises(LandingError, match="no such file or folder"):
        desk.land(desk.folder / "absent")
    with pytest.raises(LandingError, match="no source is called siebel"):
        desk.land("siebel=somewhere")


def test_a_failed_landing_leaves_what_was_there(desk: Desk) -> None:
    desk.put("salesforce/account.csv", ACCOUNTS)
    desk.land()
    desk.put("salesforce/account.csv", "Name,NumberOfEmployees,IsDeleted\nx,1,0\n")
    with pytest.raises(LandingError, match=r"account\.csv.*needs the column id"):
        desk.land()
    assert desk.rows("select id from salesforce.account") == [("1",)]
    assert sorted(p.name for p in desk.out.parent.iterdir()) == ["atlas.duckdb", "raw"]


def test_a_second_landing_replaces_the_first(desk: Desk) -> None:
    desk.put("salesforce/account.csv", ACCOUNTS)
    contact = desk.put("salesforce/contact.csv", "Id,LastName\n1,x\n")
    desk.land()
    contact.unlink()
    stale = desk.out / "salesforce" / "gone.parquet"
    duckdb.execute(f"copy (select 1 as id) to '{stale}' (format parquet)")
    with duckdb.connect(str(desk.database)) as connection:
        connection.execute("create view salesforce.gone as select 1")
    desk.land()
    assert desk.rows("select count(*) from salesforce.contact") == [(0,)]
    assert not stale.exists()
    names = desk.rows("select view_name from duckdb_views() where not internal")
    assert ("gone",) not in names


def test_an_interrupted_swap_is_repaired(desk: Desk) -> None:
    desk.put("salesforce/account.csv", ACCOUNTS)
    desk.land()
    desk.out.replace(desk.out.with_name(".raw.previous"))
    with pytest.raises(LandingError):
        desk.land(desk.folder / "absent")
    assert desk.rows("select id from salesforce.account") == [("1",)]


def test_a_folder_with_other_things_is_not_replaced(desk: Desk) -> None:
    desk.put("salesforce/account.csv", ACCOUNTS)
    with pytest.raises(LandingError, match="which no landing wrote"):
        land([desk.raw], desk.folder / "contract", desk.raw, desk.database)
    assert (desk.raw / "salesforce" / "account.csv").exists()


def test_order_of_rows_does_not_matter(desk: Desk) -> None:
    lines = [f"{at % 400},n{at},{at % 3}" for at in range(1000)]
    files = []
    for seed in (1, 2):
        random.Random(seed).shuffle(lines)
        text = "\n".join(["id,name,number_of_employees", *lines])
        desk.put("salesforce/account.csv", text)
        desk.land()
        files.append((desk.out / "salesforce" / "account.parquet").read_bytes())
    assert files[0] == files[1]


def test_paths_with_pattern_characters(desk: Desk) -> None:
    desk.put("salesforce [old]/account*.csv", ACCOUNTS)
    desk.put("salesforce [old]/account.csv", ACCOUNTS.replace("1", "2"))
    desk.land()
    assert desk.rows("select count(*) from salesforce.account") == [(2,)]


@pytest.mark.parametrize("text", ["sources: [", "sources: [{name: x}]", "a: 1"])
def test_a_broken_contract_is_named(desk: Desk, text: str) -> None:
    desk.put("salesforce/account.csv", ACCOUNTS)
    bad = desk.folder / "contract" / "bad" / "_bad__sources.yml"
    bad.parent.mkdir()
    bad.write_text(text)
    with pytest.raises(LandingError, match="_bad__sources"):
        desk.land()


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_an_unreadable_folder_stops(desk: Desk) -> None:
    desk.put("salesforce/account.csv", ACCOUNTS)
    Path(desk.raw / "salesforce").chmod(0)
    with pytest.raises(LandingError, match="cannot be read"):
        desk.land()
