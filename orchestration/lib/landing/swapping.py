"""Put a finished set of raw tables in place, and its views in the database."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

import duckdb

from orchestration.lib.landing.contract import Table
from orchestration.lib.landing.errors import LandingError
from orchestration.lib.landing.naming import literal, quoted


def open_database(path: Path) -> duckdb.DuckDBPyConnection:
    """Connect to the build database; its lock keeps other landings out."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        return duckdb.connect(str(path))
    except duckdb.IOException as error:
        if "lock" in str(error).lower():
            raise LandingError(
                f"{path}: in use by another process. Close it and land again."
            ) from error
        raise LandingError(f"{path}: cannot be opened ({error}).") from error
    except duckdb.Error as error:
        raise LandingError(f"{path}: not a DuckDB database ({error}).") from error


def staging_folder(out: Path) -> Path:
    """An empty folder beside `out`; what an interrupted landing left is repaired.

    Raises LandingError when `out` holds anything but raw tables, since the swap
    would take it away.
    """
    if set("*?[{") & set(str(out)):
        raise LandingError(f"{out}: DuckDB reads brackets and stars as patterns.")
    if out.exists() and not out.is_dir():
        raise LandingError(f"{out}: is a file; name a folder with --out.")
    previous = _previous(out)
    if not out.exists() and previous.exists():
        previous.replace(out)
    for path in out.rglob("*") if out.exists() else ():
        depth = len(path.relative_to(out).parts)
        if (path.suffix != ".parquet" or depth != 2) and not (  # noqa: PLR2004
            path.is_dir() and depth == 1
        ):
            raise LandingError(
                f"{out}: holds {path.relative_to(out)}, which no landing wrote. "
                "Name a folder of its own with --out."
            )
    staging = out.with_name(f".{out.name}.new")
    shutil.rmtree(staging, ignore_errors=True)
    staging.mkdir(parents=True)
    return staging


def swap(
    new: Path, out: Path, database: duckdb.DuckDBPyConnection, tables: Iterable[Table]
) -> None:
    """Replace the raw folder and the views over it; on failure put both back."""
    previous = _previous(out)
    shutil.rmtree(previous, ignore_errors=True)
    if out.exists():
        out.replace(previous)
    new.replace(out)
    try:
        _create_views(database, out, list(tables))
    except duckdb.Error as error:
        shutil.rmtree(out)
        if previous.exists():
            previous.replace(out)
        raise LandingError(f"the views could not be written ({error}).") from error
    shutil.rmtree(previous, ignore_errors=True)


def _previous(out: Path) -> Path:
    return out.with_name(f".{out.name}.previous")


def _create_views(
    database: duckdb.DuckDBPyConnection, out: Path, tables: list[Table]
) -> None:
    folder = Path(os.path.abspath(out))  # noqa: PTH100 - keep symbolic links
    database.execute("begin")
    try:
        for source in sorted({table.source for table in tables}):
            database.execute(f"create schema if not exists {quoted(source)}")
            stale = database.execute(
                "select view_name from duckdb_views() "
                "where database_name = current_database() and schema_name = ?",
                [source],
            ).fetchall()
            for (name,) in stale:
                database.execute(f"drop view {quoted(source)}.{quoted(name)}")
        for table in tables:
            path = literal(str(folder / table.source / f"{table.name}.parquet"))
            database.execute(
                f"create view {quoted(table.source)}.{quoted(table.name)} "
                f"as select * from read_parquet({path})"
            )
        database.execute("commit")
    except duckdb.Error:
        database.execute("rollback")
        raise
