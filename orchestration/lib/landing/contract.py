"""The raw contract: what the source YAML says each table and column must be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from orchestration.lib.landing.errors import LandingError

EVIDENCE_SOURCE = "landing"
_DUCKDB_TYPES = {
    "string": "varchar",
    "bigint": "bigint",
    "int": "integer",
    "double": "double",
    "boolean": "boolean",
    "date": "date",
    "timestamp": "timestamp",
}
_DECIMAL = re.compile(r"decimal\(\d{1,2},\d{1,2}\)")


@dataclass(frozen=True)
class Column:
    """A column of a raw table."""

    name: str
    data_type: str
    required: bool = False

    @property
    def duckdb_type(self) -> str:
        """The type's name in DuckDB."""
        return _DUCKDB_TYPES.get(self.data_type, self.data_type)


@dataclass(frozen=True)
class Table:
    """A raw table; empty `primary_key` means that its rows cannot repeat."""

    source: str
    name: str
    columns: tuple[Column, ...]
    primary_key: tuple[str, ...] = ()
    version_columns: tuple[str, ...] = ()
    required: bool = False
    file_names: tuple[str, ...] = ()
    ignored_columns: tuple[str, ...] = ()

    def __str__(self) -> str:
        """`source.table`."""
        return f"{self.source}.{self.name}"

    @cached_property
    def by_name(self) -> Mapping[str, Column]:
        """Columns by their snake case name."""
        return {column.name: column for column in self.columns}


@dataclass(frozen=True)
class Contract:
    """All raw tables, the landing's own evidence excepted."""

    tables: tuple[Table, ...]

    @property
    def sources(self) -> list[str]:
        """Names of the sources, sorted."""
        return sorted({table.source for table in self.tables})

    def of_source(self, source: str) -> list[Table]:
        """Tables of one source."""
        return [table for table in self.tables if table.source == source]


def read_contract(folder: Path) -> Contract:
    """Read every `*/_*__sources.yml` below `folder`.

    Raises LandingError when there is none or one is malformed.
    """
    tables: list[Table] = []
    for path in sorted(folder.glob("*/_*__sources.yml")):
        try:
            document = yaml.safe_load(path.read_text(encoding="utf-8"))
            tables += _tables(document)
        except (yaml.YAMLError, OSError, KeyError, TypeError, ValueError) as error:
            raise LandingError(
                f"{path}: not a readable source contract ({error!s}). "
                "Each table needs a name and columns with name and data_type."
            ) from error
    if not tables:
        raise LandingError(
            f"{folder}: no raw contract. Expected */_<source>__sources.yml there; "
            "name the folder with --contract."
        )
    names = [str(table) for table in tables]
    repeated = {name for name in names if names.count(name) > 1}
    if repeated:
        raise LandingError(f"{folder}: declared twice: {', '.join(sorted(repeated))}.")
    return Contract(tuple(tables))


def _tables(document: Mapping[str, Any]) -> Iterator[Table]:
    for source in document["sources"]:
        if source["name"] == EVIDENCE_SOURCE:
            continue
        for table in source["tables"]:
            yield _table(source["name"], table)


def _table(source: str, entry: Mapping[str, Any]) -> Table:
    meta = _meta(entry)
    columns = tuple(_column(column) for column in entry["columns"])
    names = {column.name for column in columns}
    key = tuple(meta.get("primary_key") or ())
    versions = tuple(meta.get("version_columns") or ())
    unknown = [name for name in key if name not in names]
    if unknown:
        raise ValueError(f"{entry['name']}: key column {unknown[0]} is not declared")
    return Table(
        source=source,
        name=entry["name"],
        columns=columns,
        primary_key=key,
        version_columns=tuple(name for name in versions if name in names),
        required=bool(meta.get("required", False)),
        file_names=tuple(meta.get("file_names") or ()),
        ignored_columns=tuple(meta.get("ignored_columns") or ()),
    )


def _column(entry: Mapping[str, Any]) -> Column:
    data_type = str(entry["data_type"]).lower().replace(" ", "")
    if data_type not in _DUCKDB_TYPES and not _DECIMAL.fullmatch(data_type):
        raise ValueError(f"{entry['name']}: unknown data_type {data_type}")
    required = bool(_meta(entry).get("required", False))
    return Column(entry["name"], data_type, required)


def _meta(entry: Mapping[str, Any]) -> Mapping[str, Any]:
    config = entry.get("config") or {}
    return config.get("meta") or entry.get("meta") or {}
