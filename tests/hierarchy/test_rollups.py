"""Roll-ups count everything once, on random trees, circles and joint ventures."""

from decimal import Decimal

import duckdb
import networkx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.demo_build import DemoBuild
from tests.hierarchy.trees import TODAY, Edge, add_nodes, closed
from tests.model_sql import ModelSql

NODES = [f"a{number}" for number in range(7)]
ROLLUPS = (
    "int_account_tops",
    "int_account_ultimates",
    "int_family_pairs",
    "int_subtree_sums",
    "int_controlled_sums",
)
# Up to two parents for good; two of them share the account evenly.
parents = st.dictionaries(
    st.sampled_from(NODES), st.sets(st.sampled_from(NODES), min_size=1, max_size=2)
)
amounts = st.lists(st.integers(0, 10**6), min_size=len(NODES), max_size=len(NODES))


@pytest.fixture(scope="module")
def models(demo: DemoBuild) -> ModelSql:
    """The compiled models of the demo's build."""
    return ModelSql(demo.target)


def edges_of(parents: dict[str, set[str]]) -> list[Edge]:
    """An edge for each parent that is another account, with its share.

    Like in the models before, a joint venture is not below what it owns itself.
    """
    graph = networkx.DiGraph(
        (child, parent) for child, above in parents.items() for parent in above
    )
    edges = []
    for child, above in sorted(parents.items()):
        others = sorted(above - {child})
        if len(others) > 1:
            others = [p for p in others if not networkx.has_path(graph, p, child)]
        edges += [Edge(child, parent, rate=1 / len(others)) for parent in others]
    return edges


@pytest.fixture(scope="module")
def columns(demo: DemoBuild) -> list[str]:
    """The measures that are rolled up."""
    rows = demo.query(
        "select column_name from information_schema.columns"
        " where table_name = 'int_account_measures' and column_name <> 'account_id'"
    )
    assert rows
    return [row[0] for row in rows]


def add_measures(
    connection: duckdb.DuckDBPyConnection, columns: list[str], cents: list[int]
) -> None:
    """Give every account an amount of each measure."""
    connection.execute(
        "create table int_account_measures (account_id varchar, "
        + ", ".join(f"{column} decimal(18, 2)" for column in columns)
        + ")"
    )
    places = ", ".join("?" for _ in range(len(columns) + 1))
    connection.executemany(
        f"insert into int_account_measures values ({places})",
        [
            [node, *[Decimal(amount + k) / 100 for k in range(len(columns))]]
            for node, amount in zip(NODES, cents, strict=True)
        ],
    )


def sums(table: str, columns: list[str], only: str = "") -> str:
    """A query of the sum of each measure."""
    return f"select {', '.join(f'sum({c})' for c in columns)} from {table} {only}"


@given(parents=parents, cents=amounts)
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_roots_sum_to_everything(
    models: ModelSql, columns: list[str], parents: dict[str, set[str]], cents: list[int]
) -> None:
    with closed(models, edges_of(parents)) as connection:
        add_nodes(connection, NODES)
        connection.execute(
            "create table int_domestic_ultimates (hierarchy varchar,"
            " account_id varchar, domestic_ultimate_account_id varchar)"
        )
        add_measures(connection, columns, cents)
        models.build(connection, (*TODAY, *ROLLUPS))
        own = connection.execute(sums("int_account_measures", columns)).fetchone()
        joined = "inner join int_account_ultimates using (hierarchy, account_id)"
        roots = connection.execute(
            sums("int_subtree_sums", columns, f"{joined} where is_top")
        ).fetchone()
        assert roots == own
        # Alone or by share: what an account has alone is part of what it shares in.
        odd = connection.execute(
            "select account_id from int_controlled_sums as alone"
            " inner join int_subtree_sums as shared using (hierarchy, account_id)"
            " inner join int_account_measures as own using (account_id)"
            f" where not (own.{columns[-1]} <= alone.{columns[-1]}"
            f" and alone.{columns[-1]} <= shared.{columns[-1]})"
        ).fetchall()
        assert not odd
