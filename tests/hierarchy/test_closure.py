"""The closure's algebra, on random histories of parents, against NetworkX."""

import itertools
import random
from collections.abc import Iterator
from dataclasses import replace

import networkx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.demo_build import DemoBuild
from tests.hierarchy.trees import (
    CLOSURE,
    OPEN_END,
    TODAY,
    Edge,
    add_nodes,
    closed,
    day,
)
from tests.model_sql import ModelSql

TREES = ("crm", "legal")
DAYS = 6
NODES = [f"a{number}" for number in range(7)]
Closure = dict[tuple[str, str], tuple[int, int]]
Row = tuple[str, str, int, str, int, object, object]

# Any edges at any time: forests, diamonds, cycles, parents that come and go.
spells = st.builds(
    lambda child, parent, start, length: Edge(
        child, parent, start, start + length if length else None
    ),
    st.sampled_from(NODES),
    st.sampled_from(NODES),
    st.integers(0, DAYS),
    st.integers(0, 3),
).filter(lambda edge: edge.child != edge.parent)
histories = st.lists(
    spells, max_size=10, unique_by=lambda edge: (edge.child, edge.parent)
)
# Every account has one parent at most, for good: what a CRM says today.
forests = st.dictionaries(st.sampled_from(NODES), st.sampled_from(NODES)).map(
    lambda parents: [Edge(c, p) for c, p in parents.items() if c != p]
)
few = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@pytest.fixture(scope="module")
def models(demo: DemoBuild) -> ModelSql:
    """The compiled models of the demo's build."""
    return ModelSql(demo.target)


def rows_of(models: ModelSql, edges: list[Edge]) -> list[Row]:
    """The whole closure, in a fixed order."""
    with closed(models, edges) as connection:
        return connection.execute(
            "select ancestor_id, descendant_id, depth, path, path_count,"
            " valid_from, valid_to from int_hierarchy_closure order by all"
        ).fetchall()


def on(rows: list[Row], number: int) -> Closure:
    """The closure cut at a day: depth and number of ways per pair."""
    cut = [row for row in rows if row[5] <= day(number) < row[6]]  # type: ignore[operator]
    pairs = {(row[0], row[1]): (row[2], row[4]) for row in cut}
    assert len(pairs) == len(cut), "a pair occurs twice on one day"
    return pairs


def rebuilt(edges: list[Edge], number: int) -> Closure:
    """The same from the edges that hold on the day, by NetworkX."""
    graph = networkx.DiGraph(
        (edge.child, edge.parent) for edge in edges if edge.holds(number)
    )
    found: Closure = {}
    for child in graph:
        for parent in graph:
            ways = list(networkx.all_simple_paths(graph, child, parent))
            if child != parent and ways:
                found[parent, child] = (min(map(len, ways)) - 1, len(ways))
    return found


@given(edges=histories)
@few
def test_any_day_cut_out_of_the_closure_equals_a_rebuild(
    models: ModelSql, edges: list[Edge]
) -> None:
    rows = rows_of(models, edges)
    for number in range(-1, DAYS + 4):
        assert on(rows, number) == rebuilt(edges, number)
    for ancestor, descendant, depth, path, *_ in rows:
        steps = path.split(" > ")
        assert (steps[0], steps[-1], len(steps) - 1) == (ancestor, descendant, depth)


@given(edges=histories, seed=st.integers(0, 99))
@few
def test_shuffled_edges_give_the_same_rows(
    models: ModelSql, edges: list[Edge], seed: int
) -> None:
    shuffled = random.Random(seed).sample(edges, len(edges))
    assert rows_of(models, shuffled) == rows_of(models, edges)


@given(edges=histories, more=spells)
@few
def test_an_edge_more_never_shrinks_the_closure(
    models: ModelSql, edges: list[Edge], more: Edge
) -> None:
    known = {(edge.child, edge.parent) for edge in edges}
    if (more.child, more.parent) in known:
        return
    before, after = rows_of(models, edges), rows_of(models, [*edges, more])
    for number in range(DAYS + 4):
        assert on(before, number).keys() <= on(after, number).keys()


def only_ways(edges: list[Edge]) -> Iterator[tuple[str, str, int, str, str]]:
    """Top, depth, way and domestic ultimate of accounts with one way up today."""
    graph = networkx.DiGraph((e.child, e.parent) for e in edges if e.end is None)
    graph.add_nodes_from(NODES)
    for node in graph:
        way = [node]
        while len(above := list(graph[way[-1]])) == 1 and above[0] not in way:
            way += above
        if not above:
            home = itertools.takewhile(
                lambda other, node=node: abroad(other) == abroad(node), way
            )
            path = " > ".join(reversed(way))
            yield node, way[-1], len(way) - 1, path, list(home)[-1]


def abroad(node: str) -> bool:
    """Whether an account of a test is in the other country."""
    return int(node[-1]) % 3 == 0


@given(crm=forests, legal=forests)
@few
def test_every_account_counts_once_at_the_roots_of_each_tree(
    models: ModelSql, crm: list[Edge], legal: list[Edge]
) -> None:
    edges = crm + [replace(edge, tree="legal") for edge in legal]
    with closed(models, edges) as connection:
        add_nodes(connection, NODES, TREES)
        models.build(connection, TODAY)
        tops = connection.execute(
            "select hierarchy, node_id, count(*) from ("
            "select hierarchy, node_id from int_hierarchy_tops union all"
            " select hierarchy, account_id from int_root_paths) group by all"
        ).fetchall()
        ways = connection.execute(
            "select hierarchy, account_id, ultimate_account_id, depth, path_names,"
            " domestic_ultimate_account_id from int_root_paths"
        ).fetchall()
        pairs = connection.execute(
            "select (hierarchy, ancestor_id), (hierarchy, descendant_id)"
            " from int_hierarchy_ancestors where not is_circular"
        ).fetchall()
    assert sorted(tops) == [(tree, node, 1) for tree in TREES for node in NODES]
    # What counts upwards has no circle left in it.
    assert networkx.is_directed_acyclic_graph(networkx.DiGraph(pairs))
    assert sorted(ways) == sorted(
        (tree, *way)
        for tree, forest in zip(TREES, (crm, legal), strict=True)
        for way in only_ways(forest)
    )


@given(edges=histories)
@few
def test_members_of_a_cycle_are_those_that_reach_each_other(
    models: ModelSql, edges: list[Edge]
) -> None:
    with closed(models, edges, (*CLOSURE, *TODAY[:2])) as connection:
        rows = connection.execute(
            "select member_id, cycle_id, member_count, valid_from, valid_to"
            " from int_hierarchy_cycles"
        ).fetchall()
    for number in range(DAYS + 4):
        graph = networkx.DiGraph(
            (edge.child, edge.parent) for edge in edges if edge.holds(number)
        )
        parts = networkx.strongly_connected_components(graph)
        expected = {
            member: (min(part), len(part))
            for part in parts
            if len(part) > 1
            for member in part
        }
        now = {
            member: (cycle, count)
            for member, cycle, count, start, end in rows
            if start <= day(number) < end
        }
        assert now == expected


def test_a_diamond_is_one_row_with_two_ways(models: ModelSql) -> None:
    edges = [
        Edge("d", "b", rate=0.5),
        Edge("d", "c", rate=0.5),
        Edge("b", "a"),
        Edge("c", "a"),
    ]
    with closed(models, edges) as connection:
        rows = connection.execute(
            "select ancestor_id, depth, path, path_count, control_rate"
            " from int_hierarchy_closure where descendant_id = 'd' order by all"
        ).fetchall()
    assert [(*row[:4], float(row[4])) for row in rows] == [
        ("a", 2, "a > b > d", 2, 1.0),
        ("b", 1, "b > d", 1, 0.5),
        ("c", 1, "c > d", 1, 0.5),
    ]


def test_a_chain_of_sixty_and_a_fan_out_of_thousands_work(models: ModelSql) -> None:
    chain = [Edge(f"c{level + 1:02}", f"c{level:02}") for level in range(60)]
    fan = [Edge(f"f{leaf:04}", "f") for leaf in range(5000)]
    found = on(rows_of(models, chain + fan), 0)
    assert found["c00", "c60"] == (60, 1)
    assert len(found) == 60 * 61 // 2 + 5000


def test_a_chain_below_the_sentinel_ends_there(models: ModelSql) -> None:
    chain = [Edge(f"c{level + 1:03}", f"c{level:03}") for level in range(120)]
    rows = rows_of(models, chain)
    assert max(row[2] for row in rows) == 90
    assert {row[6] for row in rows} == {OPEN_END}
