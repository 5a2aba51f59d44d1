"""Which table a file is, by its folder and name, and whether its header agrees."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

import duckdb

from orchestration.lib.landing.archives import RawFile, read_head, unpack
from orchestration.lib.landing.contract import Contract, Table
from orchestration.lib.landing.documents import keys_of_head
from orchestration.lib.landing.errors import FileSetAside, LandingError
from orchestration.lib.landing.headers import HeaderMapping, best_header, map_header
from orchestration.lib.landing.naming import squashed, table_spellings
from orchestration.lib.landing.orgs import Origin
from orchestration.lib.landing.staging import parquet_schema
from orchestration.lib.landing.texts import decoded, foreign_content

# A file is another table's when that one knows this many more of its columns.
_RIVAL_MARGIN = 3


class LeftAlone(Exception):
    """A file that the contract does not name."""


@dataclass(frozen=True)
class Match:
    """A file and the table it is. An empty header means an empty file."""

    raw: RawFile
    table: Table
    delimiter: str
    header: list[str]
    mapping: HeaderMapping

    @property
    def origin(self) -> Origin:
        """The org it comes from; the default one when its folders do not tell."""
        return self.raw.origin or Origin(self.table.source)


def match(
    connection: duckdb.DuckDBPyConnection, raw: RawFile, contract: Contract, work: Path
) -> Match:
    """Find the table of a file.

    Raises LeftAlone when no table is called that, FileSetAside when the content
    is not what the name says, LandingError when a required column is absent.
    """
    tables, by_pattern = tables_named(raw, contract)
    if not tables:
        raise LeftAlone("not in the contract")
    delimiter, header = _header(connection, raw, tables, work)
    mappings = [(map_header(header, table), table) for table in tables]
    mapping, table = max(mappings, key=lambda pair: len(pair[0].matched))
    fits = [pair for pair in mappings if len(pair[0].matched) == len(mapping.matched)]
    if len(fits) > 1:
        choices = " or ".join(str(table) for _, table in fits)
        raise FileSetAside(f"may be {choices}: name its source, as source=path")
    if not header:
        return Match(raw, table, delimiter, header, mapping)
    if by_pattern and mapping.lacks(table.primary_key):
        raise LeftAlone(f"its header is not that of {table}")
    _check_shape(mapping, header, table, contract)
    _check_required(raw, mapping, table)
    return Match(raw, table, delimiter, header, mapping)


def tables_named(raw: RawFile, contract: Contract) -> tuple[list[Table], bool]:
    """Tables a file's name may mean, and whether only a pattern says so."""
    scope = list(contract.tables)
    if raw.origin:
        scope = contract.of_source(raw.origin.source)
    stems = [name for name in raw.names if name]
    for stem in stems:
        for spelling in table_spellings(stem):
            if hits := [table for table in scope if squashed(table.name) == spelling]:
                return hits, False
    for stem in stems:
        hits = [
            table
            for table in scope
            if any(fnmatchcase(stem.lower(), p.lower()) for p in table.file_names)
        ]
        if hits:
            return hits, True
    return [], False


def _header(
    connection: duckdb.DuckDBPyConnection, raw: RawFile, tables: list[Table], work: Path
) -> tuple[str, list[str]]:
    head = read_head(raw)
    if not head.strip():
        return ",", []
    if raw.kind == "parquet":
        try:
            path = unpack(raw, work, lambda _: None)
            return "", [name for name, _ in parquet_schema(connection, path)]
        except duckdb.Error as error:
            raise FileSetAside(f"not a readable Parquet file ({error})") from error
    what, text = foreign_content(head), decoded(head)
    if raw.kind == "json":
        keys = keys_of_head(text)
        if not keys:
            raise FileSetAside(f"{what or 'text'}, not JSON objects")
        return "", keys
    if what:
        raise FileSetAside(f"the content is {what}, not delimited text")
    return best_header(text, tables)


def _check_shape(
    mapping: HeaderMapping, header: list[str], table: Table, contract: Contract
) -> None:
    shown = ", ".join(header[:4])[:120]
    if not mapping.matched:
        raise FileSetAside(f"its header ({shown} ...) has no column of {table}")
    for rival in contract.of_source(table.source):
        known = len(map_header(header, rival).matched)
        if known >= len(mapping.matched) + _RIVAL_MARGIN:
            raise FileSetAside(
                f"its header is that of {rival} ({known} columns), not of {table} "
                f"({len(mapping.matched)}): rename it"
            )


def _check_required(raw: RawFile, mapping: HeaderMapping, table: Table) -> None:
    required = tuple(column.name for column in table.columns if column.required)
    absent = mapping.lacks(required)
    if absent:
        raise LandingError(
            f"{raw.label}: {table} needs the column {absent[0]}, which is not in the "
            "header. Export it, or correct the contract."
        )
    absent = mapping.lacks(table.primary_key)
    if absent:
        raise FileSetAside(f"its header lacks the key column {absent[0]} of {table}")
