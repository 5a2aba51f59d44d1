"""A small world of legal entities, written as GLEIF would and read by name."""

import csv
import random
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from orchestration.lib.demo_company.ids import lei
from tests.demo_build import DemoBuild

DIRECT = "IS_DIRECTLY_CONSOLIDATED_BY"
ULTIMATE = "IS_ULTIMATELY_CONSOLIDATED_BY"
BRANCH = "IS_INTERNATIONAL_BRANCH_OF"
MANAGED = "IS_FUND-MANAGED_BY"
SUBFUND = "IS_SUBFUND_OF"
FEEDER = "IS_FEEDER_TO"
START = "Relationship.Period.{}.startDate"
END = "Relationship.Period.{}.endDate"
KIND = "Relationship.Period.{}.periodType"
# Columns of `dim_legal_entities` that hold an LEI.
IDS = {
    "current_lei",
    "cycle_id",
    "derived_ultimate_id",
    "direct_parent_id",
    "domestic_ultimate_id",
    "head_office_id",
    "reported_ultimate_id",
}

Row = dict[str, str]


@dataclass
class World:
    """Entities go by names; every name has an LEI, which grows with its use."""

    leis: dict[str, str] = field(default_factory=dict)
    tables: dict[str, list[Row]] = field(
        default_factory=lambda: {
            "lei_record": [],
            "relationship_record": [],
            "reporting_exception": [],
        }
    )

    def lei(self, name: str) -> str:
        """The LEI of a name."""
        return self.leis.setdefault(name, lei(100 + len(self.leis)))

    def entity(self, name: str, country: str = "US", **values: str) -> None:
        """List an entity in level 1; `__` in a keyword stands for a dot."""
        self.tables["lei_record"].append(
            {
                "LEI": self.lei(name),
                "Entity.LegalName": name,
                "Entity.LegalAddress.Country": country,
                "Entity.EntityCategory": "GENERAL",
                "Entity.EntityStatus": "ACTIVE",
                "Registration.RegistrationStatus": "ISSUED",
                **{key.replace("__", "."): value for key, value in values.items()},
            }
        )

    def entities(self, names: str, country: str = "US") -> None:
        """List entities, their names separated by blanks."""
        for name in names.split():
            self.entity(name, country)

    def relate(
        self, edge: str, kind: str = DIRECT, values: Row | None = None, **ids: str
    ) -> None:
        """Put `child < parent` on record; `parent` overrides the parent's LEI."""
        child, parent = edge.split(" < ")
        self.tables["relationship_record"].append(
            {
                "Relationship.StartNode.NodeID": self.lei(child),
                "Relationship.EndNode.NodeID": ids.get("parent") or self.lei(parent),
                "Relationship.RelationshipType": kind,
                "Relationship.RelationshipStatus": "ACTIVE",
                START.format(1): "2015-01-01T00:00:00Z",
                KIND.format(1): "RELATIONSHIP_PERIOD",
                "Registration.InitialRegistrationDate": "2018-05-01T10:00:00.000Z",
                "Registration.RegistrationStatus": "PUBLISHED",
                **(values or {}),
            }
        )

    def refuse(self, name: str, category: str, reason: str) -> None:
        """Put a reporting exception on record."""
        self.tables["reporting_exception"].append(
            {
                "LEI": self.lei(name),
                "Exception.Category": f"{category}_ACCOUNTING_CONSOLIDATION_PARENT",
                "Exception.Reason.1": reason,
            }
        )

    def write(self, folder: Path, *, shuffled: bool = False) -> Path:
        """Write the three files below a folder."""
        for table, rows in self.tables.items():
            path = folder / "gleif" / f"{table}.csv"
            path.parent.mkdir(parents=True, exist_ok=True)
            columns = list(dict.fromkeys(column for row in rows for column in row))
            ordered = random.Random(7).sample(rows, len(rows)) if shuffled else rows
            with path.open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, columns, quoting=csv.QUOTE_ALL)
                writer.writeheader()
                writer.writerows(ordered)
        return folder


@dataclass(frozen=True)
class Built:
    """The built world, asked by names."""

    build: DemoBuild
    world: World

    def name(self, identifier: str | None) -> str | None:
        """The name behind an LEI; what is no LEI of the world stays itself."""
        names = {value: name for name, value in self.world.leis.items()}
        return names.get(identifier, identifier) if identifier else None

    def above(
        self, name: str, hierarchy: str = "corporate", day: str = "2026-06-30"
    ) -> dict[str, int]:
        """Depth of each entity above one on a day, itself left out."""
        rows = self.build.query(
            """
            select ancestor_legal_entity_id, depth
            from marts.bridge_legal_entity_hierarchy
            where descendant_legal_entity_id = ? and hierarchy = ? and depth > 0
            and valid_from <= cast(? as date) and valid_to > cast(? as date)
            """,
            self.world.lei(name),
            hierarchy,
            day,
            day,
        )
        return {str(self.name(ancestor)): depth for ancestor, depth in rows}

    def entity(self, name: str, *columns: str) -> tuple[Any, ...]:
        """Columns of `dim_legal_entities`, ids as names."""
        [row] = self.build.query(
            f"select {', '.join(columns)} from marts.dim_legal_entities"
            " where legal_entity_id = ?",
            self.world.lei(name),
        )
        return tuple(
            self.name(value) if column in IDS else value
            for column, value in zip(columns, row, strict=True)
        )

    def relationship(self, name: str, *columns: str) -> tuple[Any, ...]:
        """Columns of the only relationship that an entity is the child of."""
        [row] = self.build.query(
            f"select {', '.join(columns)}"
            " from intermediate.int_legal_entity_relationships where child_id = ?",
            self.world.lei(name),
        )
        return row

    def issues(self, name: str) -> list[str]:
        """Types of the issues of an entity and of what it states."""
        rows = self.build.query(
            """
            select issue_type from intermediate.int_source_row_issues
            where source_system = 'gleif'
            and split_part(source_record_id, '|', 1) = ?
            order by issue_type
            """,
            self.world.lei(name),
        )
        return [issue for (issue,) in rows]
