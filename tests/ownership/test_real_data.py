"""US bank holdings and BODS examples, from their files to shares and control."""

import csv
import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import duckdb
import pytest
import yaml
from click.testing import CliRunner

from orchestration.lib.ownership.__main__ import main
from orchestration.lib.ownership.tables import COLUMNS
from tests.demo_build import AS_OF_DATE, ROOT
from tests.model_sql import ModelSql
from tests.ownership.conftest import MODELS, STAKE_MODELS, Pair

pytestmark = pytest.mark.real_data

SOURCES = ROOT / "models/staging/ownership/_ownership__sources.yml"
NIC = "nic/CSV_RELATIONSHIPS_ABRIDGED.CSV"
DAY = dt.timedelta(days=1)

Spell = tuple[str, str, dt.date, dt.date | None]


def contract() -> dict[str, dict[str, str]]:
    """Types of the columns of the landed tables."""
    source = yaml.safe_load(SOURCES.read_text(encoding="utf-8"))["sources"][0]
    return {
        table["name"]: {
            column["name"]: column["data_type"].replace("string", "varchar")
            for column in table["columns"]
        }
        for table in source["tables"]
    }


class Ledger:
    """The models on files that the command unfolded."""

    def __init__(self, compiled: ModelSql, folder: Path) -> None:
        self.compiled = compiled
        self.folder = folder

    def run(self, *models: str, as_of: str = AS_OF_DATE) -> duckdb.DuckDBPyConnection:
        """A connection with the tables of some models, as of a day."""
        connection = duckdb.connect()
        for table, types in contract().items():
            self._land(connection, table, types)
        connection.execute(
            "create table int_legal_entities (lei varchar, legal_country_code varchar,"
            " registration_authority_entity_id varchar, is_usable boolean)"
        )
        seed = ROOT / "seeds/reference/ownership_interests.csv"
        connection.execute(
            f"create table ownership_interests as select * from read_csv('{seed}')"
        )
        for name in models:
            sql = self.compiled.of(name).replace(AS_OF_DATE, as_of)
            connection.execute(f"create table {name} as {sql}")
        return connection

    def _land(
        self, connection: duckdb.DuckDBPyConnection, table: str, types: dict[str, str]
    ) -> None:
        columns = ", ".join(f"{name} {kind}" for name, kind in types.items())
        connection.execute(f"create table {table} ({columns})")
        path = self.folder / f"{table}.csv"
        if path.exists():
            connection.execute(
                f"insert into {table} by name select * from"
                f" read_csv('{path}', all_varchar = true)"
            )

    def shares(self, as_of: str) -> dict[Pair, tuple[object, ...]]:
        """Names, and the effective share with its bounds."""
        with self.run(*STAKE_MODELS, *MODELS, as_of=as_of) as connection:
            return {
                (str(owner), str(owned)): tuple(
                    None if rate is None else float(rate) for rate in rates
                )
                for owner, owned, *rates in connection.execute(
                    "select coalesce(o.party_name, owner_id),"
                    " coalesce(c.party_name, owned_id), effective_rate,"
                    " effective_rate_lower, effective_rate_upper"
                    " from int_effective_shares"
                    " left join int_bods_parties as o on owner_id = o.party_id"
                    " left join int_bods_parties as c on owned_id = c.party_id"
                ).fetchall()
            }


def unfold(compiled: ModelSql, folder: Path, *arguments: object) -> Ledger:
    """Run the command and read what it wrote."""
    done = CliRunner().invoke(main, [*map(str, arguments), "--out", str(folder)])
    assert done.exit_code == 0, done.output
    return Ledger(compiled, folder)


@pytest.fixture
def bank_holdings(compiled: ModelSql, shared_data: Path, tmp_path: Path) -> Ledger:
    """The models on the spells of US banks."""
    return unfold(compiled, tmp_path, "nic", shared_data / NIC)


def spells(shared_data: Path) -> Iterator[Spell]:
    """Parent, bank, first and last day of every holding of shares."""
    with (shared_data / NIC).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["PCT_EQUITY_FORMAT"].strip() == "N/A":
                continue
            end = row["DT_END"]
            yield (
                f"rssd:{row['#ID_RSSD_PARENT']}",
                f"rssd:{row['ID_RSSD_OFFSPRING']}",
                dt.datetime.strptime(row["DT_START"], "%Y%m%d").date(),
                None
                if end == "99991231"
                else dt.datetime.strptime(end, "%Y%m%d").date(),
            )


def test_banks_have_the_parents_of_the_day_around_every_change(
    bank_holdings: Ledger, shared_data: Path
) -> None:
    known = list(spells(shared_data))
    changes = {start for _, _, start, _ in known}
    changes |= {end + DAY for *_, end in known if end}
    assert len(changes) > 50
    with bank_holdings.run(*STAKE_MODELS) as connection:
        for day in sorted(
            {day + shift for day in changes for shift in (-DAY, 0 * DAY)}
        ):
            expected = {
                (parent, bank)
                for parent, bank, start, end in known
                if start <= day and (end is None or day <= end)
            }
            found = connection.execute(
                "select owner_id, owned_id from int_ownership_positions"
                " where valid_from <= $day and valid_to > $day",
                {"day": day},
            ).fetchall()
            assert len(found) == len(expected), day
            assert set(found) == expected, day


def test_a_bank_handed_over_never_has_two_parents(
    bank_holdings: Ledger, shared_data: Path
) -> None:
    of_bank: dict[str, list[Spell]] = defaultdict(list)
    for spell in sorted(spells(shared_data), key=lambda spell: spell[2]):
        of_bank[spell[1]].append(spell)
    handed = [
        (bank, late[2])
        for bank, owned in of_bank.items()
        for early, late in pairwise(owned)
        if early[0] != late[0] and early[3] and early[3] + DAY == late[2]
    ]
    assert len(handed) >= 10
    with bank_holdings.run(*STAKE_MODELS) as connection:
        for bank, day in handed:
            for moment in (day - DAY, day):
                parents = connection.execute(
                    "select count(distinct owner_id) from int_ownership_positions"
                    " where owned_id = ? and valid_from <= ? and valid_to > ?",
                    [bank, moment, moment],
                ).fetchall()
                assert parents == [(1,)], (bank, moment)


def test_a_bank_is_controlled_by_the_parent_of_the_day(bank_holdings: Ledger) -> None:
    for day, parent in (("1987-02-19", "1060270"), ("1987-09-30", "1247231")):
        with bank_holdings.run(*STAKE_MODELS, *MODELS, as_of=day) as connection:
            found = connection.execute(
                "select controller_id from int_control"
                " where controlled_id = 'rssd:1155'"
            ).fetchall()
        assert found == [(f"rssd:{parent}",)], day
    # 29 % do not control.
    with bank_holdings.run(*STAKE_MODELS, *MODELS, as_of="1987-02-20") as connection:
        assert not connection.execute(
            "select * from int_control where controlled_id = 'rssd:1155'"
        ).fetchall()


@pytest.mark.parametrize(
    ("day", "owners"),
    [
        ("2019-09-10", {}),
        ("2019-09-11", {"Riyadh Byrne-Amin": 0.5, "Patrick O'Donohue": 0.5}),
        ("2020-12-31", {"Riyadh Byrne-Amin": 0.5, "Patrick O'Donohue": 0.5}),
        ("2021-09-11", {"Declan Byrne-Amin": 0.5, "Patrick O'Donohue": 0.5}),
        ("2022-01-20", {"Declan Byrne-Amin": 0.5, "Patrick O'Donohue": 0.5}),
        ("2022-01-21", {"Patrick O'Donohue": 1.0}),
    ],
)
def test_a_company_has_the_owners_of_the_day(
    compiled: ModelSql,
    shared_data: Path,
    tmp_path: Path,
    day: str,
    owners: dict[str, float],
) -> None:
    ledger = unfold(compiled, tmp_path, "bods", shared_data / "bods/fermcat.json")
    found = {owner: rates[0] for (owner, _), rates in ledger.shares(day).items()}
    assert found == owners


def test_shares_told_later_never_sum_to_more_than_the_whole(
    compiled: ModelSql, shared_data: Path, tmp_path: Path
) -> None:
    """Read naively, the last statement of fermcat makes 150 % of the past."""
    ledger = unfold(compiled, tmp_path, "bods", shared_data / "bods/fermcat.json")
    with ledger.run(*STAKE_MODELS) as connection:
        sums = connection.execute(
            """
            select days.valid_from, sum(rate_lower)
            from (select distinct valid_from from int_ownership_positions) as days
            inner join int_ownership_positions as held
                on held.valid_from <= days.valid_from
                and held.valid_to > days.valid_from
            group by 1 order by 1
            """
        ).fetchall()
    assert [float(total) for _, total in sums] == [1, 1, 1]


@pytest.mark.parametrize(
    ("name", "pair", "rates"),
    [
        # 60 % through a holding of which nothing is told; 30 % is its summary.
        ("indirect-ownership", ("Person 1", "Company A"), (None, 0.0, 0.6)),
        # Half directly, and up to the other half through a company.
        (
            "mixed-direct-and-indirect-ownership",
            ("Person 1", "Company A"),
            (0.5, 0.5, 1.0),
        ),
        ("joint-ownership", ("Natalie Coleman", "CHRINON LTD"), (0.5, 0.5, 0.5)),
    ],
)
def test_a_summary_does_not_count_beside_its_chain(
    compiled: ModelSql,
    shared_data: Path,
    tmp_path: Path,
    *,
    name: str,
    pair: Pair,
    rates: tuple[float | None, ...],
) -> None:
    ledger = unfold(compiled, tmp_path, "bods", shared_data / f"bods/{name}.json")
    assert ledger.shares(AS_OF_DATE)[pair] == rates


def test_a_hundred_records_of_one_company_are_cut_to_the_whole(
    compiled: ModelSql, shared_data: Path, tmp_path: Path
) -> None:
    """The sample gives its hundred companies one number, each wholly owned."""
    path = shared_data / "bods/sample_300_statements_0.4.json"
    ledger = unfold(compiled, tmp_path, "bods", path)
    with ledger.run(*STAKE_MODELS, *MODELS) as connection:
        stakes = connection.execute(
            "select count(*), count(distinct owner_id), count(distinct owned_id),"
            " min(rate_lower) from int_stake_rates where exclusion_reason is null"
        ).fetchall()
        assert stakes == [(100, 100, 1, 1)]
        rates = connection.execute(
            "select count(*), min(effective_rate), max(effective_rate)"
            " from int_effective_shares"
        ).fetchall()
        assert [float(value) for value in rates[0]] == [100, 0.01, 0.01]
        stated = connection.execute(
            "select distinct stated_rate_lower from int_ownership_holdings"
        ).fetchall()
        assert stated == [(100,)]


def test_all_examples_can_be_unfolded(
    compiled: ModelSql, shared_data: Path, tmp_path: Path
) -> None:
    paths = sorted((shared_data / "bods").glob("*.json"))
    assert len(paths) >= 15
    ledger = unfold(compiled, tmp_path, "bods", *paths)
    with ledger.run(*STAKE_MODELS) as connection:
        excluded = connection.execute(
            "select distinct exclusion_reason from int_stake_rates order by all"
        ).fetchall()
    assert {reason for (reason,) in excluded} == {
        None,
        "indirect_summary",
        "not_a_share",
        "owner_unspecified",
    }
    assert set(COLUMNS) == set(contract())
    for table, columns in contract().items():
        assert list(COLUMNS[table]) and set(COLUMNS[table]) == set(columns)
