"""The closure's algebra, on random parents with cycles, against NetworkX."""

import duckdb
import networkx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.demo_build import DemoBuild

RELATION = '"atlas"."intermediate"."int_crm_parents"'

Parents = dict[str, str]
Closure = dict[tuple[str, str], int]

# Up to 12 accounts, each with at most one parent: forests, and cycles too.
accounts = st.integers(min_value=0, max_value=11).map(lambda number: f"a{number:02}")
parents = st.dictionaries(accounts, accounts).map(
    lambda edges: {child: parent for child, parent in edges.items() if child != parent}
)


@pytest.fixture(scope="module")
def closure_sql(demo: DemoBuild) -> str:
    """The compiled closure, reading its edges from a table `parents`."""
    compiled = demo.target / "compiled" / "account_atlas" / "models"
    path = compiled / "intermediate" / "hierarchy" / "int_crm_ancestors.sql"
    sql = path.read_text(encoding="utf-8")
    assert RELATION in sql
    return sql.replace(RELATION, "parents")


def closure(sql: str, edges: Parents) -> Closure:
    """Depth of every ancestor and descendant, as the model computes it."""
    with duckdb.connect() as connection:
        connection.execute(
            "create table parents (child_account_id varchar, "
            "parent_account_id varchar, valid_from date)"
        )
        if edges:
            connection.executemany(
                "insert into parents values (?, ?, date '2024-01-01')",
                sorted(edges.items()),
            )
        rows = connection.execute(
            f"select ancestor_account_id, descendant_account_id, depth, path "
            f"from ({sql}) as closure"
        ).fetchall()
    for ancestor, descendant, depth, path in rows:
        steps = path.split(" > ")
        assert (steps[0], steps[-1], len(steps) - 1) == (ancestor, descendant, depth)
    depths = {(ancestor, descendant): depth for ancestor, descendant, depth, _ in rows}
    assert len(depths) == len(rows), "a pair occurs twice"
    return depths


def reference(edges: Parents) -> Closure:
    """Shortest way up from each account to each other one, by NetworkX."""
    graph = networkx.DiGraph(edges.items())
    return {
        (ancestor, descendant): depth
        for descendant, depths in networkx.all_pairs_shortest_path_length(graph)
        for ancestor, depth in depths.items()
        if ancestor != descendant
    }


@given(edges=parents)
@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_closure_equals_networkx(closure_sql: str, edges: Parents) -> None:
    assert closure(closure_sql, edges) == reference(edges)


def test_a_chain_of_sixty_and_a_fan_out_of_thousands_work(closure_sql: str) -> None:
    chain = {f"c{level + 1:02}": f"c{level:02}" for level in range(60)}
    fan = {f"f{leaf:04}": "f" for leaf in range(5000)}
    depths = closure(closure_sql, chain | fan)
    assert depths[("c00", "c60")] == 60
    assert len(depths) == 60 * 61 // 2 + 5000


def test_a_chain_below_the_sentinel_ends_there(closure_sql: str) -> None:
    chain = {f"c{level + 1:03}": f"c{level:03}" for level in range(120)}
    assert max(closure(closure_sql, chain).values()) == 90
