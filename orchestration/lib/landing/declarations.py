"""Read the raw contract from the source YAML."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from orchestration.lib.landing.contract import (
    DUCKDB_TYPES,
    EVIDENCE_SOURCE,
    Column,
    Contract,
    Table,
)
from orchestration.lib.landing.errors import LandingError

_DECIMAL = re.compile(r"decimal\(\d{1,2},\d{1,2}\)")


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
    if meta.get("custom_fields") and not key:
        raise ValueError(f"{entry['name']}: custom_fields needs a primary_key")
    return Table(
        source=source,
        name=entry["name"],
        columns=columns,
        primary_key=key,
        version_columns=tuple(name for name in versions if name in names),
        required=bool(meta.get("required", False)),
        file_names=tuple(meta.get("file_names") or ()),
        ignored_columns=tuple(meta.get("ignored_columns") or ()),
        custom_fields=bool(meta.get("custom_fields", False)),
    )


def _column(entry: Mapping[str, Any]) -> Column:
    data_type = str(entry["data_type"]).lower().replace(" ", "")
    if data_type not in DUCKDB_TYPES and not _DECIMAL.fullmatch(data_type):
        raise ValueError(f"{entry['name']}: unknown data_type {data_type}")
    required = bool(_meta(entry).get("required", False))
    return Column(entry["name"], data_type, required)


def _meta(entry: Mapping[str, Any]) -> Mapping[str, Any]:
    config = entry.get("config") or {}
    return config.get("meta") or entry.get("meta") or {}
