"""The raw contract: what the source YAML says each table and column must be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

EVIDENCE_SOURCE = "landing"
# The column that tells the orgs of one source system apart.
ORG_COLUMN = "source_org"
DUCKDB_TYPES = {
    "string": "varchar",
    "bigint": "bigint",
    "int": "integer",
    "double": "double",
    "boolean": "boolean",
    "date": "date",
    "timestamp": "timestamp",
}


@dataclass(frozen=True)
class Column:
    """A column of a raw table."""

    name: str
    data_type: str
    required: bool = False

    @property
    def duckdb_type(self) -> str:
        """The type's name in DuckDB."""
        return DUCKDB_TYPES.get(self.data_type, self.data_type)


@dataclass(frozen=True)
class Table:
    """A raw table; empty `primary_key` means that its rows cannot repeat.

    With `custom_fields`, columns that are not declared are kept by field.
    """

    source: str
    name: str
    columns: tuple[Column, ...]
    primary_key: tuple[str, ...] = ()
    version_columns: tuple[str, ...] = ()
    required: bool = False
    file_names: tuple[str, ...] = ()
    ignored_columns: tuple[str, ...] = ()
    custom_fields: bool = False

    def __str__(self) -> str:
        """`source.table`."""
        return f"{self.source}.{self.name}"

    @cached_property
    def by_name(self) -> Mapping[str, Column]:
        """Columns by their snake case name."""
        return {column.name: column for column in self.columns}

    @property
    def has_orgs(self) -> bool:
        """Whether several orgs of the source system share the table."""
        return ORG_COLUMN in self.by_name

    @property
    def identity(self) -> tuple[str, ...]:
        """What tells rows apart: the key, and the org where there are several."""
        if not self.primary_key or not self.has_orgs:
            return self.primary_key
        return (*self.primary_key, ORG_COLUMN)


@dataclass(frozen=True)
class Contract:
    """All raw tables, the landing's own evidence excepted."""

    tables: tuple[Table, ...]

    @property
    def sources(self) -> list[str]:
        """Names of the sources, sorted."""
        return sorted({table.source for table in self.tables})

    @property
    def sources_with_orgs(self) -> set[str]:
        """Sources of which several orgs can be landed."""
        return {table.source for table in self.tables if table.has_orgs}

    def of_source(self, source: str) -> list[Table]:
        """Tables of one source."""
        return [table for table in self.tables if table.source == source]
