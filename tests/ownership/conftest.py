"""The ownership models, run on stakes of a test, without dbt between."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

import duckdb
import pytest

from tests.demo_build import dbt, run
from tests.model_sql import ModelSql

# From the positions on the as-of date to shares and control, in order.
MODELS = (
    "int_voting_rates",
    "int_ownership_holdings",
    "int_ownership_edges",
    "int_ownership_residuals",
    "int_ownership_nodes",
    "int_ownership_walks_1",
    "int_ownership_walks_8",
    "int_ownership_walks_64",
    "int_ownership_walks_512",
    "int_ownership_walks_4096",
    "int_ownership_limits",
    "int_ownership_outsiders",
    "int_effective_residuals",
    "int_effective_shares",
    "int_voting_holdings",
    "int_control_chains",
    "int_ballots",
    "int_control_rounds",
    "int_control",
)
# From landed tables to those positions.
STAKE_MODELS = (
    "stg_ownership__bods_entity_statements",
    "stg_ownership__bods_person_statements",
    "stg_ownership__bods_relationship_statements",
    "stg_ownership__register_stakes",
    "int_stated_identifiers",
    "int_ownership_identifiers",
    "int_bods_parties",
    "int_bods_versions",
    "int_bods_interests",
    "int_bods_stakes",
    "int_register_stakes",
    "int_ownership_stakes",
    "int_stake_rates",
    "int_stake_measures",
    "int_ownership_positions",
)


@dataclass(frozen=True)
class Stake:
    """What one owner holds of one company, as a rate or between two."""

    owner: str
    owned: str
    lower: float | None
    upper: float | None = None
    votes: float | None = None


@dataclass(frozen=True)
class Share:
    """What the models say of an owner and a company."""

    rate: float | None
    lower: float | None
    upper: float | None
    normalised: float | None
    is_ultimate: bool


Pair = tuple[str, str]


@dataclass(frozen=True)
class Ownership:
    """All that the models make of some stakes."""

    shares: dict[Pair, Share]
    residuals: dict[str, tuple[float, float]]
    closed: set[str]
    unsettled: set[str]
    controlled: dict[Pair, int]


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> ModelSql:
    """The compiled ownership models; compiled once."""
    folder = tmp_path_factory.mktemp("ownership")
    run(
        dbt("compile", "--select", "staging.ownership", "intermediate.ownership"),
        folder,
    )
    return ModelSql(folder / "target")


Owners = Callable[[Iterable[Stake]], Ownership]


@pytest.fixture(scope="session")
def owners(compiled: ModelSql) -> Owners:
    """A function from stakes to what the models make of them."""
    sql = {name: compiled.of(name) for name in MODELS}

    def run_models(stakes: Iterable[Stake]) -> Ownership:
        with duckdb.connect(config={"threads": 1}) as connection:
            _store(connection, stakes)
            for name in MODELS:
                connection.execute(f"create table {name} as {sql[name]}")
            return _read(connection)

    return run_models


def _store(connection: duckdb.DuckDBPyConnection, stakes: Iterable[Stake]) -> None:
    """Positions as the models before would have them."""
    connection.execute(
        "create table int_ownership_positions (owner_id varchar, owned_id varchar,"
        " measure varchar, valid_from date, valid_to date, register_name varchar,"
        " rate_lower decimal(38, 6), rate_mid decimal(38, 6),"
        " rate_upper decimal(38, 6), rate_floor decimal(38, 6), register_rank bigint)"
    )
    rows = []
    for stake in stakes:
        bounds = _bounds(stake)
        rows.append((stake.owner, stake.owned, "share", *bounds))
        if stake.votes is not None:
            votes = Decimal(str(stake.votes))
            rows.append((stake.owner, stake.owned, "votes", *[votes] * 4))
    if rows:
        connection.executemany(
            "insert into int_ownership_positions values (?, ?, ?, date '2016-01-01',"
            " date '9999-12-31', 'test', ?, ?, ?, ?, 1)",
            rows,
        )


def _bounds(stake: Stake) -> tuple[Decimal | None, ...]:
    """Lower, middle and upper rate, and the floor of the votes."""
    if stake.lower is None:
        return Decimal(0), None, Decimal(1), Decimal(0)
    lower = Decimal(str(stake.lower))
    upper = lower if stake.upper is None else Decimal(str(stake.upper))
    return lower, (lower + upper) / 2, upper, lower


def _read(connection: duckdb.DuckDBPyConnection) -> Ownership:
    def rows(query: str) -> list[tuple[object, ...]]:
        return connection.execute(query).fetchall()

    def number(value: object) -> float | None:
        return None if value is None else float(str(value))

    return Ownership(
        shares={
            (str(owner), str(owned)): Share(*map(number, rates), is_ultimate=bool(top))
            for owner, owned, *rates, top in rows(
                "select owner_id, owned_id, effective_rate, effective_rate_lower,"
                " effective_rate_upper, normalised_rate, is_ultimate_owner"
                " from int_effective_shares"
            )
        },
        residuals={
            str(owned): (float(str(rate)), float(str(normalised)))
            for owned, rate, normalised in rows(
                "select owned_id, residual_rate, residual_normalised"
                " from int_effective_residuals"
            )
        },
        closed={
            str(row[0])
            for row in rows(
                "select party_id from int_ownership_outsiders where is_closed"
            )
        },
        unsettled={
            str(row[0])
            for row in rows(
                "select party_id from int_ownership_outsiders where is_unsettled"
            )
        },
        controlled={
            (str(owner), str(owned)): int(str(found))
            for owner, owned, found in rows(
                "select controller_id, controlled_id, round_number from int_control"
            )
        },
    )
