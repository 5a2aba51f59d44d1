"""Landed Parquet, `<source>/<table>.parquet`, as tables of either engine."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import duckdb

from orchestration.lib.spark.errors import ParityError
from orchestration.lib.spark.thrift import run_statement, thrift_cursor

SESSIONS = 4
LANDING_EVIDENCE = Path("landing/file_load.parquet")


def is_landed(folder: Path) -> bool:
    """Say whether the folder is the output of the land command."""
    return (folder / LANDING_EVIDENCE).exists()


def raw_files(folder: Path) -> list[Path]:
    """Return every landed table's file; raise ParityError when there is none."""
    files = sorted(folder.resolve().glob("*/*.parquet"))
    if not files:
        raise ParityError(
            f"{folder} holds no <source>/<table>.parquet. Land your exports into"
            " it first, or leave --raw out to compare the demo company."
        )
    return files


def register_on_duckdb(database: Path, files: Sequence[Path]) -> None:
    """Create one view per file in the build database."""
    with duckdb.connect(str(database)) as connection:
        for file in files:
            schema, path = file.parent.name, str(file).replace("'", "''")
            connection.execute(f'create schema if not exists "{schema}"')
            connection.execute(
                f'create or replace view "{schema}"."{file.stem}" as'
                f" select * from read_parquet('{path}')"
            )


def register_on_spark(
    port: int, files: Sequence[Path], advance: Callable[[int, int], None]
) -> None:
    """Create one external table per file; `advance` is told done and all."""
    done = 0
    with thrift_cursor(port) as cursor:
        for schema in sorted({file.parent.name for file in files}):
            run_statement(cursor, f"create schema if not exists `{schema}`")

    def register(share: Sequence[Path]) -> None:
        nonlocal done
        with thrift_cursor(port) as cursor:
            for file in share:
                table = f"`{file.parent.name}`.`{file.stem}`"
                location = file.as_uri().replace("'", "\\'")
                run_statement(cursor, f"drop table if exists {table}")
                run_statement(
                    cursor,
                    f"create table {table} using parquet location '{location}'",
                )
                done += 1
                advance(done, len(files))

    with ThreadPoolExecutor(SESSIONS) as pool:
        shares = [files[number::SESSIONS] for number in range(SESSIONS)]
        list(pool.map(register, shares))
