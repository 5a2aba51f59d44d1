"""Land raw exports: contract-typed Parquet per table, and nothing lost."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

import duckdb

from orchestration.lib.landing.contract import Contract, Table
from orchestration.lib.landing.custom_fields import (
    CUSTOM_FIELD,
    CustomColumns,
    custom_columns,
    write_custom_fields,
)
from orchestration.lib.landing.declarations import read_contract
from orchestration.lib.landing.errors import FileSetAside, LandingError
from orchestration.lib.landing.evidence import EVIDENCE, FileLoad, create_evidence
from orchestration.lib.landing.loading import load_table
from orchestration.lib.landing.matching import Match
from orchestration.lib.landing.naming import literal
from orchestration.lib.landing.planning import check_required, plan
from orchestration.lib.landing.reading import stage
from orchestration.lib.landing.recording import record_load
from orchestration.lib.landing.report import LandingReport
from orchestration.lib.landing.staging import StagedFile
from orchestration.lib.landing.swapping import open_database, staging_folder, swap

Progress = Callable[[int, int, str], None]


def land(
    raw: Iterable[str | Path],
    contract: Contract | Path,
    out: Path,
    database: Path,
    *,
    memory_limit: str = "4GB",
    on_progress: Progress = lambda done, total, table: None,
) -> LandingReport:
    """Land files as `out/<source>/<table>.parquet` with views in `database`.

    Every table of the contract exists afterwards, empty if it was not delivered;
    tables of an earlier landing are replaced. Raises LandingError, with what was
    there before untouched.
    """
    raw = [str(argument) for argument in raw]
    tables = read_contract(contract) if isinstance(contract, Path) else contract
    staging = staging_folder(out)
    try:
        with open_database(database) as built:
            work, new = staging / "work", staging / "raw"
            work.mkdir()
            matches, report = plan(raw, tables, work)
            with _engine(work, memory_limit) as connection:
                custom: list[CustomColumns] = []
                for done, table in enumerate(tables.tables):
                    on_progress(done, len(tables.tables), str(table))
                    mine = [entry for entry in matches if entry.table is table]
                    files = _land_table(connection, table, mine, (work, new), report)
                    custom.append(custom_columns(table, files))
                check_required(
                    [(x.origin, x.table) for x in report.loads], tables, report
                )
                _write_evidence(connection, report, new)
                write_custom_fields(connection, custom, new)
            swap(new, out, built, [*tables.tables, *EVIDENCE, CUSTOM_FIELD])
    except duckdb.Error as error:
        raise LandingError(f"landing failed ({error}).") from error
    except OSError as error:
        raise LandingError(f"{error.filename}: {error.strerror}.") from error
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    return report


def _engine(work: Path, memory_limit: str) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    connection.execute("set TimeZone = 'UTC'")
    connection.execute("set enable_progress_bar = false")
    connection.execute(f"set memory_limit = {literal(memory_limit)}")
    connection.execute(f"set temp_directory = {literal(str(work / 'spill'))}")
    create_evidence(connection)
    return connection


def _land_table(
    connection: duckdb.DuckDBPyConnection,
    table: Table,
    matches: list[Match],
    folders: tuple[Path, Path],
    report: LandingReport,
) -> list[StagedFile]:
    """Stage, cast and write the files of one table; tell the report."""
    work, new = folders
    target = new / table.source / f"{table.name}.parquet"
    target.parent.mkdir(parents=True, exist_ok=True)
    files: list[StagedFile] = []
    for at, entry in enumerate(matches):
        folder = work / f"{table}-{at}"
        folder.mkdir()
        try:
            staged = stage(connection, entry, folder)
        except FileSetAside as reason:
            report.set_aside.append((entry.raw.label, str(reason)))
            continue
        if staged is None:
            load = FileLoad(entry.origin, table.name, entry.raw.label)
            report.add(load, ["the file is empty"])
        else:
            files.append(staged)
    written = load_table(connection, table, files, target)
    for load, file in zip(written.loads, files, strict=True):
        report.add(load, file.notes)
        columns = [(str(table), name) for name, _ in file.unexpected]
        (report.custom if table.custom_fields else report.unexpected).extend(columns)
    for folder in work.glob(f"{table}-*"):
        shutil.rmtree(folder)
    return files


def _write_evidence(
    connection: duckdb.DuckDBPyConnection, report: LandingReport, new: Path
) -> None:
    for load in report.loads:
        record_load(connection, load)
    for table in EVIDENCE:
        path = new / table.source / f"{table.name}.parquet"
        path.parent.mkdir(parents=True, exist_ok=True)
        connection.execute(
            f"copy (from {table.name} order by all) to {literal(str(path))} "
            "(format parquet, compression zstd)"
        )
