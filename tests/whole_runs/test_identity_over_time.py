"""Two runs of a small company: what becomes of its account ids in between."""

import csv
import random
import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from orchestration.lib.carryover import hand_in
from orchestration.lib.landing.declarations import read_contract
from orchestration.lib.publishing import publish
from tests.demo_build import MODELS_ONLY, ROOT, DemoBuild, build_demo
from tests.whole_runs.test_reproducible import differing_marts

pytestmark = pytest.mark.slow

FIRST, SECOND = "2026-06-29", "2026-06-30"
MARTS = ("--select", "+marts.accounts", "+marts.hierarchy")

Account = dict[str, str]


def account(key: str, name: str, website: str, year: int, **more: str) -> Account:
    """A Salesforce account; its id holds the key."""
    return {
        "Id": sf(key),
        "Name": name,
        "Website": website,
        "BillingCountryCode": "US",
        "CreatedDate": f"{year}-03-01 09:00:00",
        "IsDeleted": "false",
        "ParentId": "",
        "MasterRecordId": "",
        **more,
    }


def sf(key: str) -> str:
    """The Salesforce id of a key of two characters."""
    return f"001Hr0000000{key:0>3}AAA"


def key_of(account_id: str | None) -> str | None:
    """What a test calls a record of an account id."""
    if account_id is None:
        return None
    system, record = account_id.split(":")
    return record.removeprefix("001Hr0000000").removesuffix("AAA").lstrip("0") + (
        "" if system == "salesforce" else f"@{system}"
    )


ALWAYS = [
    account("a1", "Alderbrook Pumps Inc", "alderbrook.com", 2020),
    account("c1", "Cedarholm Tools Inc", "cedarholm.com", 2020),
    account("d1", "Dogwoodby Inc", "dogwoodby.com", 2020),
    account("e1", "Elmstead Cables Inc", "elmstead.com", 2020),
    account("e2", "Elmstead Cables, Inc.", "www.elmstead.com", 2021),
    account("f2", "Firthwood Boats Inc", "firthwood.com", 2021),
    account("x1", "Xanthe Mills Inc", "xanthemills.com", 2020),
    account("y1", "Yewhurst Bows Inc", "yewhurst.com", 2020),
]
BEFORE = [
    *ALWAYS,
    account("a2", "Alderbrook Pumps, Inc.", "www.alderbrook.com", 2021),
    account("c2", "Cypressgate Saws Inc", "cypressgate.com", 2021),
    account("g1", "Ginkgoford Teas Inc", "ginkgoford.com", 2020),
    account("k1", "Kapokworth Inc", "kapokworth.com", 2022, ParentId=sf("c2")),
    account("l1", "Larchmere Inc", "larchmere.com", 2022, ParentId=sf("d1")),
    account("x2", "Xanthe Mills, Inc.", "www.xanthemills.com", 2021),
]
AFTER = [
    *ALWAYS,
    # Was taken for a2's twin, and is another firm.
    account("a2", "Birchdale Lamps Inc", "birchdale-lamps.com", 2021),
    # Merged in the CRM, which left its child without a parent.
    account(
        "c2",
        "Cypressgate Saws Inc",
        "cypressgate.com",
        2021,
        IsDeleted="true",
        MasterRecordId=sf("c1"),
    ),
    account("k1", "Kapokworth Inc", "kapokworth.com", 2022),
    # Below another parent: its id and its place as a child stay.
    account("l1", "Larchmere Inc", "larchmere.com", 2022, ParentId=sf("e1")),
    account("x2", "Yewhurst Bows, Inc.", "www.yewhurst.com", 2021),
    account("h1", "Hazelcombe Inks Inc", "hazelcombe.com", 2026),
]
# HubSpot is connected for the second run; its company is the older record.
COMPANY = {
    "id": "77",
    "property_name": "Firthwood Boats Inc",
    "property_domain": "firthwood.com",
    "property_country": "United States",
    "property_createdate": "2019-01-01 09:00:00",
}
EXPECTED = {
    ("split", "a1", "a2", "a2"),
    ("merged", "c2", "c1", "c2"),
    ("retired", "g1", None, "g1"),
    ("created", None, "h1", "h1"),
    ("renamed", "f2", "77@hubspot", "f2"),
    ("record_moved", None, "77@hubspot", "77@hubspot"),
    ("record_moved", "x1", "y1", "x2"),
    ("orphaned", "k1", "k1", "k1"),
}


def write(folder: Path, table: str, rows: list[Account]) -> None:
    path = folder / f"{table}.csv"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


@dataclass(frozen=True)
class Runs:
    """The first run, and the second one on an empty build file."""

    folder: Path
    first: DemoBuild
    second: DemoBuild
    exports: tuple[str, ...]

    def second_again(self, folder: Path) -> DemoBuild:
        """The second run once more, in a folder that may hold another run."""
        return build(folder, SECOND, *self.exports)


def build(folder: Path, as_of_date: str, *exports: str) -> DemoBuild:
    return build_demo(
        folder, *exports, as_of_date=as_of_date, options=[*MARTS, *MODELS_ONLY]
    )


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> Runs:
    """A run, its release, and the next day's run on changed exports."""
    folder = tmp_path_factory.mktemp("runs")
    before, after = folder / "before", folder / "after"
    write(before, "salesforce/account", BEFORE)
    shuffled = AFTER.copy()
    random.Random(3).shuffle(shuffled)
    write(after, "salesforce/account", shuffled)
    write(after, "hubspot/company", [COMPANY])
    first = build(folder / "first", FIRST, str(before))
    publish(
        first.database, folder / "serving", date.fromisoformat(FIRST), audited=False
    )
    past = hand_in(
        [after],
        read_contract(ROOT / "models" / "staging"),
        folder / "serving",
        date.fromisoformat(SECOND),
        folder / "past",
    )
    exports = (str(after), *past.raw)
    return Runs(folder, first, build(folder / "second", SECOND, *exports), exports)


def events(run: DemoBuild, as_of_date: str) -> list[tuple[str | None, ...]]:
    """Type, account before, account after and record, of one day."""
    return [
        (event_type, key_of(before), key_of(after), key_of(f"{system}:{record}"))
        for event_type, before, after, system, record in run.query(
            """
            select event_type, account_id_before, account_id_after, source_system,
                source_record_id
            from marts.account_identity_events where event_date = ?
            """,
            as_of_date,
        )
    ]


def members(run: DemoBuild) -> dict[str, frozenset[str]]:
    """Records of every account, by account id."""
    return {
        account_id: frozenset(records)
        for account_id, records in run.query(
            "select account_id, list(source_record_id)"
            " from marts.bridge_account_sources group by all"
        )
    }


def test_the_first_release_creates_every_account(runs: Runs) -> None:
    created = runs.first.query(
        """
        select event_type, count(*), count(distinct account_id_after),
            min(event_date), max(event_date)
        from marts.account_identity_events group by all
        """
    )
    assert created == [("created", len(BEFORE), 11, date(2020, 3, 1), date(2022, 3, 1))]


def test_events_are_what_happened_and_nothing_else(runs: Runs) -> None:
    found = events(runs.second, SECOND)
    assert set(found) == EXPECTED
    assert len(found) == len(EXPECTED)


def test_earlier_events_are_kept(runs: Runs) -> None:
    query = "from marts.account_identity_events where event_date < ? order by all"
    assert runs.second.query(query, SECOND) == runs.first.query(query, SECOND)


def test_accounts_that_nothing_happened_to_keep_their_id(runs: Runs) -> None:
    before, after = members(runs.first), members(runs.second)
    touched = {
        key for _, *keys in EXPECTED - {("orphaned", "k1", "k1", "k1")} for key in keys
    }
    same = {name: kept for name, kept in before.items() if key_of(name) not in touched}
    assert {key_of(name) for name in same} == {"d1", "e1", "k1", "l1"}
    assert same.items() <= after.items()


def test_an_orphan_is_told_with_what_became_of_its_parent(runs: Runs) -> None:
    told = "select evidence from marts.account_identity_events"
    assert runs.second.query(f"{told} where event_type = 'orphaned'") == [
        (
            f"was below salesforce:{sf('c2')}, which is now in salesforce:{sf('c1')};"
            " accounts without a parent: 9 before, 10 now",
        )
    ]


def test_a_rerun_gives_identical_marts(runs: Runs, tmp_path: Path) -> None:
    assert differing_marts(runs.second, runs.second_again(tmp_path)) == {}


def test_building_on_yesterdays_file_equals_a_fresh_build(
    runs: Runs, tmp_path: Path
) -> None:
    shutil.copyfile(runs.first.database, tmp_path / "atlas.duckdb")
    assert differing_marts(runs.second, runs.second_again(tmp_path)) == {}


def test_another_companys_release_retires_nobody(runs: Runs, tmp_path: Path) -> None:
    write(tmp_path / "x", "salesforce/account", [account("z1", "Zed", "zed.com", 2020)])
    other = build(tmp_path / "run", SECOND, str(tmp_path / "x"), *runs.exports[1:])
    assert events(other, "2020-03-01") == [("created", None, "z1", "z1")]
    assert other.query("select count(*) from marts.account_identity_events") == [(1,)]
