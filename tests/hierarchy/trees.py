"""The models of the closure, run on the edges of a test."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta

import duckdb

from tests.model_sql import ModelSql

OPEN_END = date(9999, 12, 31)
FIRST_DAY = date(2024, 1, 1)
CLOSURE = (
    "int_shared_edges",
    "int_account_paths",
    "int_hierarchy_paths",
    "int_hierarchy_edges",
    "int_forked_descendants",
    "int_forked_ways",
    "int_forked_segments",
    "int_forked_spells",
    "int_hierarchy_closure",
)
TODAY = (
    "int_mutual_ancestors",
    "int_hierarchy_cycles",
    "int_hierarchy_ancestors",
    "int_hierarchy_positions",
    "int_sole_parents",
    "int_shared_root_paths",
    "int_root_paths",
    "int_forked_ancestors",
    "int_hierarchy_tops",
)
EDGE = (
    "hierarchy varchar, child_id varchar, parent_id varchar,"
    " control_rate decimal(9, 6), allocation_rate decimal(9, 6),"
    " valid_from date, valid_to date"
)
PATH = (
    "hierarchy varchar, descendant_id varchar, ancestor_id varchar, depth int,"
    " path varchar, control_rate decimal(9, 6), allocation_rate decimal(9, 6),"
    " valid_from date, valid_to date"
)


@dataclass(frozen=True)
class Edge:
    """A parent for some days: from the first on, before the last."""

    child: str
    parent: str
    start: int = 0
    end: int | None = None
    rate: float = 1
    tree: str = "crm"

    def row(self) -> tuple[object, ...]:
        """The edge as the model has it."""
        end = OPEN_END if self.end is None else day(self.end)
        rates = (self.rate, self.rate)
        return (self.tree, self.child, self.parent, *rates, day(self.start), end)

    def holds(self, number: int) -> bool:
        """Whether it is valid on a day."""
        return self.start <= number and (self.end is None or number < self.end)


def day(number: int) -> date:
    """The date of a day's number."""
    return FIRST_DAY + timedelta(days=number)


@contextmanager
def closed(
    models: ModelSql, edges: Iterable[Edge], names: Iterable[str] = CLOSURE
) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection with the closure of some edges, as tables of the models' names."""
    with duckdb.connect(config={"threads": 1}) as connection:
        connection.execute(f"create table int_account_hierarchy_edges ({EDGE})")
        connection.execute(f"create table int_entity_hierarchy_edges ({EDGE})")
        connection.execute(f"create table int_entity_paths ({PATH})")
        rows = [edge.row() for edge in edges]
        if rows:
            connection.executemany(
                "insert into int_account_hierarchy_edges values (?, ?, ?, ?, ?, ?, ?)",
                rows,
            )
        models.build(connection, names)
        yield connection


def add_nodes(
    connection: duckdb.DuckDBPyConnection,
    nodes: Iterable[str],
    trees: Iterable[str] = ("crm",),
) -> None:
    """Give every account of a test its place in each tree, in one of two countries."""
    connection.execute(
        "create table int_hierarchy_nodes"
        " (hierarchy varchar, node_id varchar, known_from_date date)"
    )
    connection.executemany(
        "insert into int_hierarchy_nodes values (?, ?, date '2024-01-01')",
        [[tree, node] for node in nodes for tree in trees],
    )
    connection.execute(
        "create table int_account_attributes as select distinct node_id as account_id,"
        " node_id as account_name, right(node_id, 1)::int % 3 = 0 as is_abroad,"
        " case when is_abroad then 'FR' else 'DE' end as country_code"
        " from int_hierarchy_nodes"
    )
