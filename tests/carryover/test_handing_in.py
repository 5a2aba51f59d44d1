"""Which release a run takes for its past, and what of it is landed."""

from datetime import date, datetime
from pathlib import Path

import dagster as dg
import duckdb
import pytest

from orchestration.defs.landing.assets import landed_sources
from orchestration.defs.settings import PROJECT, RunSettings
from orchestration.lib.carryover import CarryoverError, hand_in, unused_past
from orchestration.lib.landing.contract import Contract
from orchestration.lib.landing.declarations import read_contract
from orchestration.lib.publishing import publish, release_before

DAY = date(2026, 6, 30)
ACCOUNTS = "Id,Name\n001Hr00000000a1AAA,Alder\n"


@pytest.fixture(scope="module")
def contract() -> Contract:
    """The raw contract of the project."""
    return read_contract(PROJECT / "models" / "staging")


@pytest.fixture
def exports(tmp_path: Path) -> Path:
    """Exports of one account, without a past."""
    folder = tmp_path / "exports"
    (folder / "salesforce").mkdir(parents=True)
    (folder / "salesforce" / "account.csv").write_text(ACCOUNTS)
    return folder


@pytest.fixture
def serving(tmp_path: Path) -> Path:
    """A folder that releases are published to."""
    return tmp_path / "serving"


def release(serving: Path, day: date, account: str, *, old: bool = False) -> None:
    """Publish the marts a past is made from; an old version lacks two of them."""
    build = serving.parent / "build.duckdb"
    build.unlink(missing_ok=True)
    record = account.removeprefix("salesforce:")
    with duckdb.connect(str(build)) as connection:
        connection.execute(
            f"""
            create schema marts;
            create table marts.bridge_account_sources as
            select * from (values
                ('salesforce', '{record}', '{account}', 'single_record', 1.0),
                ('gleif', 'a legal entity', null, 'no_account', 0.0)
            ) as v (
                source_system, source_record_id, account_id, match_rule, match_score
            );
            create table marts.bridge_account_hierarchy as
            select 'crm' as hierarchy, unnest(['top', '{account}', 'grandparent'])
                as ancestor_account_id, '{account}' as descendant_account_id,
                unnest([1, 0, 2]) as depth, date '9999-12-31' as valid_to
            """
        )
        if not old:
            connection.execute(
                f"""
                create table marts.account_identity_events as
                select 'e' as event_id, date '2026-06-01' as event_date,
                    'created' as event_type, null::varchar as account_id_before,
                    '{account}' as account_id_after, 'salesforce' as source_system,
                    '{record}' as source_record_id,
                    null::varchar as match_rule_before,
                    'single_record' as match_rule_after, 'seen' as evidence;
                create table marts.data_issue_history as
                select 't:salesforce:account:1' as issue_id, 'error' as severity,
                    null::varchar as account_id, 'seen' as evidence,
                    date '2026-06-01' as first_seen_date,
                    date '2026-06-02' as last_opened_date,
                    null::date as resolved_date;
                create table marts.fct_opportunity_versions as
                select * from (values
                    ('hubspot:1', timestamp '2026-05-01', 'loads'),
                    ('salesforce:2', timestamp '2026-05-01', 'history')
                ) as v (opportunity_id, valid_from, history_source),
                (select 'hubspot:s' as stage_id, 5.00 as amount_native,
                    'USD' as currency_code, date '2026-08-01' as close_date,
                    null::decimal(9, 4) as probability,
                    'Pipeline' as forecast_category, 'hubspot:7' as owner_id)
                """
            )
        else:
            connection.execute(
                "create table marts.fct_opportunity_versions as"
                " select 'hubspot:1' as opportunity_id"
            )
    publish(build, serving, day, audited=False)


def tables(folder: Path) -> dict[str, list[tuple[object, ...]]]:
    """Rows of the files that were handed in, by table."""
    return {
        path.stem: duckdb.sql(f"from '{path}'").fetchall()
        for path in sorted(folder.glob("*.parquet"))
    }


def test_a_release_becomes_the_tables_of_the_source(
    exports: Path, contract: Contract, serving: Path, tmp_path: Path
) -> None:
    release(serving, date(2026, 6, 29), "salesforce:1")
    past = hand_in([exports], contract, serving, DAY, tmp_path / "past")
    assert past.origin == "0001_2026-06-29"
    assert past.raw == (f"carryover={tmp_path / 'past'}",)
    found = tables(tmp_path / "past")
    assert found["account_source"] == [
        ("salesforce", "1", "salesforce:1", "single_record", date(2026, 6, 29))
    ]
    assert found["account_parent"] == [("salesforce:1", "top")]
    assert [row[0] for row in found["account_identity_event"]] == ["e"]
    assert found["data_issue"] == [
        (
            "t:salesforce:account:1",
            None,
            "seen",
            date(2026, 6, 1),
            date(2026, 6, 2),
            None,
        )
    ]
    # A deal whose CRM tells its past needs nobody else to.
    assert [row[:4] for row in found["opportunity_version"]] == [
        ("hubspot:1", datetime(2026, 5, 1), "hubspot:s", 5)
    ]


def test_what_was_published_for_the_day_itself_does_not_matter(
    exports: Path, contract: Contract, serving: Path, tmp_path: Path
) -> None:
    release(serving, date(2026, 6, 29), "salesforce:1")
    hand_in([exports], contract, serving, DAY, tmp_path / "past")
    before = {p.name: p.read_bytes() for p in (tmp_path / "past").iterdir()}
    for day in (DAY, DAY, date(2026, 7, 1)):
        release(serving, day, "salesforce:2")
    past = hand_in([exports], contract, serving, DAY, tmp_path / "past")
    assert past.origin == "0001_2026-06-29"
    assert {p.name: p.read_bytes() for p in (tmp_path / "past").iterdir()} == before


def test_the_latest_day_wins_then_the_last_release_of_it(serving: Path) -> None:
    for day in (29, 29, 28):
        release(serving, date(2026, 6, day), "salesforce:1")
    found = release_before(serving, DAY)
    assert found is not None
    assert found.release_id == "0002_2026-06-29"
    assert release_before(serving, date(2026, 6, 28)) is None


def test_the_past_of_the_newest_release_is_not_pruned(serving: Path) -> None:
    release(serving, date(2026, 6, 29), "salesforce:1")
    for _ in range(9):
        release(serving, DAY, "salesforce:1")
    found = release_before(serving, DAY)
    assert found is not None
    assert found.release_id == "0001_2026-06-29"
    assert found.database.exists()


def test_without_a_release_there_is_no_past(
    exports: Path, contract: Contract, serving: Path, tmp_path: Path
) -> None:
    past = hand_in([exports], contract, serving, DAY, tmp_path / "past")
    assert (past.origin, past.raw) == ("none", ())


@pytest.mark.parametrize(
    "name", ["carryover/account_source.csv", "account_identity_event.csv"]
)
def test_a_past_among_the_exports_wins_as_a_whole(
    exports: Path, contract: Contract, serving: Path, tmp_path: Path, name: str
) -> None:
    release(serving, date(2026, 6, 29), "salesforce:1")
    (exports / name).parent.mkdir(exist_ok=True)
    (exports / name).write_text("source_system\n")
    past = hand_in([exports], contract, serving, DAY, tmp_path / "past")
    assert (past.origin, past.raw) == ("the exports", ())


def test_a_release_of_an_older_version_tells_what_it_can(
    exports: Path, contract: Contract, serving: Path, tmp_path: Path
) -> None:
    release(serving, date(2026, 6, 29), "salesforce:1", old=True)
    hand_in([exports], contract, serving, DAY, tmp_path / "past")
    assert set(tables(tmp_path / "past")) == {"account_source", "account_parent"}


def test_a_broken_release_is_named(
    exports: Path, contract: Contract, serving: Path, tmp_path: Path
) -> None:
    (serving / "releases").mkdir(parents=True)
    (serving / "releases" / "0001_2026-06-29.duckdb").write_text("not a database")
    with pytest.raises(CarryoverError, match=r"0001_2026-06-29\.duckdb.*be read"):
        hand_in([exports], contract, serving, DAY, tmp_path / "past")


def test_the_daily_job_lands_the_release_before(
    exports: Path, serving: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    release(serving, date(2026, 6, 29), "salesforce:1")
    monkeypatch.setenv("ATLAS_RAW", f"salesforce={exports / 'salesforce'}")
    monkeypatch.setenv("ATLAS_DATABASE", str(tmp_path / "run" / "atlas.duckdb"))
    monkeypatch.setenv("ATLAS_SERVING", str(serving))
    result = dg.materialize(
        [landed_sources],
        resources={"settings": RunSettings(as_of_date=DAY.isoformat())},
    )
    [event] = result.asset_materializations_for_node("land")[:1]
    assert event.asset_key == dg.AssetKey(["raw", "carryover"])
    assert event.metadata["origin"].value == "0001_2026-06-29"
    with duckdb.connect(str(tmp_path / "run" / "atlas.duckdb")) as connection:
        assert connection.execute(
            "select account_id, as_of_date from carryover.account_source"
        ).fetchall() == [("salesforce:1", date(2026, 6, 29))]
        assert connection.execute("select id from salesforce.account").fetchall() == [
            ("001Hr00000000a1AAA",)
        ]


@pytest.mark.parametrize(
    ("records", "is_used", "reason"),
    [
        (5, False, "none of its 5 records is in these sources"),
        (5, True, None),
        (0, False, None),
    ],
)
def test_an_unused_past_is_told(
    tmp_path: Path, records: int, is_used: bool, reason: str | None
) -> None:
    database = tmp_path / "atlas.duckdb"
    with duckdb.connect(str(database)) as connection:
        connection.execute(
            "create schema intermediate; create table intermediate.int_past_release as"
            f" select date '2026-06-29' as past_date, {records} as past_record_count,"
            f" {is_used} as is_used"
        )
    told = unused_past(database)
    assert (told is None) if reason is None else (told is not None and reason in told)
