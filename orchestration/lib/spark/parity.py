"""Build the same raw tables on both engines and compare every mart."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import duckdb
from rich.console import Console
from rich.progress import MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from orchestration.lib.spark.cluster import start_cluster
from orchestration.lib.spark.comparison import MartComparison, compare_mart
from orchestration.lib.spark.dbt_build import DbtBuild, build_models
from orchestration.lib.spark.duckdb_build import (
    Advance,
    ParityRun,
    build_on_duckdb,
    landed_folder,
)
from orchestration.lib.spark.marts import Mart, read_marts
from orchestration.lib.spark.raw_tables import raw_files, register_on_spark
from orchestration.lib.spark.settings import LOOPBACK
from orchestration.lib.spark.state import Cluster
from orchestration.lib.spark.thrift import run_statement, thrift_cursor

# Where marts that are views are written down, to be compared like tables.
VIEW_SCHEMA = "parity"


def compare_engines(
    run: ParityRun, console: Console
) -> tuple[list[MartComparison], dict[str, str]]:
    """Build on both engines; return the comparisons and the models that failed.

    Raises ParityError or SparkError when a side cannot be built at all.
    """
    columns = (TextColumn("{task.description}"), MofNCompleteColumn())
    with Progress(*columns, TimeElapsedColumn(), console=console) as progress:

        def step(name: str, total: int | None = None) -> Advance:
            task = progress.add_task(name, total=total)
            return lambda done, of: progress.update(task, completed=done, total=of)

        land = step("landing", 1)
        files = raw_files(landed_folder(run))
        land(1, 1)
        # Java starts while DuckDB builds.
        with ThreadPoolExecutor(1) as pool:
            starting = pool.submit(start_cluster, run.home, None, lambda text: None)
            database, failed = build_on_duckdb(run, files, step("models on DuckDB"))
            start = step("starting Spark", 1)
            cluster = starting.result()
            start(1, 1)
        register_on_spark(cluster.thrift_port, files, step("raw tables on Spark"))
        spark = spark_build(run, cluster)
        told = build_models(spark, step("models on Spark"), run.select)
        failed |= {on_spark(name): message for name, message in told.items()}
        marts = read_marts(spark.target_path / "manifest.json")
        # What an earlier run left behind is no build of this one.
        built = [
            mart
            for mart in marts
            if mart.name not in failed and on_spark(mart.name) not in failed
        ]
        compared = compare_marts(database, cluster, built, step("marts compared"))
    return compared, failed


def on_spark(model: str) -> str:
    """Return the name of a model in the list of failures, told from DuckDB's."""
    return f"{model} (Spark)"


def spark_build(run: ParityRun, cluster: Cluster) -> DbtBuild:
    """Return the build that runs on the cluster."""
    return DbtBuild(
        run.project.resolve(),
        "spark",
        cluster.home / "target",
        run.as_of,
        {
            "ATLAS_SPARK_HOST": LOOPBACK,
            "ATLAS_SPARK_PORT": str(cluster.thrift_port),
        },
    )


def compare_marts(
    database: Path,
    cluster: Cluster,
    marts: Sequence[Mart],
    advance: Advance,
) -> list[MartComparison]:
    """Compare every mart of the DuckDB build with the Parquet Spark wrote."""
    write_views(cluster, marts)
    compared = []
    with duckdb.connect(str(database), read_only=True) as connection:
        connection.execute("set TimeZone = 'UTC'")
        for number, mart in enumerate(marts, start=1):
            schema = VIEW_SCHEMA if mart.is_view else mart.schema
            folder = cluster.warehouse / f"{schema}.db" / mart.name
            compared.append(compare_mart(connection, mart, folder))
            advance(number, len(marts))
    return compared


def write_views(cluster: Cluster, marts: Sequence[Mart]) -> None:
    """Write marts that are views on Spark into tables of their own schema."""
    views = [mart for mart in marts if mart.is_view]
    if not views:
        return
    with thrift_cursor(cluster.thrift_port) as cursor:
        run_statement(cursor, f"create schema if not exists {VIEW_SCHEMA}")
        for mart in views:
            table = f"{VIEW_SCHEMA}.{mart.name}"
            run_statement(cursor, f"drop table if exists {table}")
            run_statement(
                cursor,
                f"create table {table} as select * from {mart.schema}.{mart.name}",
            )
