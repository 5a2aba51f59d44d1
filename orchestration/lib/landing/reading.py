"""From a matched file to a staged one."""

from __future__ import annotations

from pathlib import Path

import duckdb

from orchestration.lib.landing.archives import unpack
from orchestration.lib.landing.delimited import stage_delimited
from orchestration.lib.landing.documents import stage_documents
from orchestration.lib.landing.errors import FileSetAside
from orchestration.lib.landing.matching import Match
from orchestration.lib.landing.staging import StagedFile, stage_parquet
from orchestration.lib.landing.texts import normalised


def stage(
    connection: duckdb.DuckDBPyConnection, match: Match, work: Path
) -> StagedFile | None:
    """Make a file's rows readable as a relation; None when the file is empty.

    `work` is a folder of the file's own. Raises FileSetAside when nothing of the
    file can be read.
    """
    notes: list[str] = []
    raw, label = match.raw, match.raw.label
    if not match.header:
        return None
    try:
        path = _without_wildcards(unpack(raw, work, notes.append), work)
        unexpected = match.mapping.unexpected
        columns = match.mapping.columns
        if raw.kind == "parquet":
            staged = stage_parquet(connection, path, label, match.header, columns)
        elif raw.kind == "json":
            path = normalised(path, work, notes.append)
            staged, mapping = stage_documents(
                connection, path, label, match.table, work
            )
            unexpected = mapping.unexpected
        else:
            path = normalised(path, work, notes.append)
            width = len(match.header)
            staged = stage_delimited(
                connection,
                path,
                label,
                delimiter=match.delimiter,
                width=width,
                columns=columns,
                work=work,
            )
            if match.delimiter != ",":
                notes.append(f"delimiter is {match.delimiter!r}")
    except duckdb.Error as error:
        raise FileSetAside(f"cannot be read ({error})") from error
    staged.org = match.origin.org
    staged.unexpected = unexpected
    staged.notes = [*notes, *staged.notes]
    return staged


def _without_wildcards(path: Path, work: Path) -> Path:
    """DuckDB takes brackets and stars in a path for patterns."""
    if not set("*?[{") & set(str(path)):
        return path
    link = work / "input"
    link.symlink_to(path.resolve())
    return link
