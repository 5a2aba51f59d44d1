"""Command line: `python -m orchestration.lib.spark --help`."""

from pathlib import Path

import click
from rich.console import Console

from orchestration.lib.spark.cluster import start_cluster, stop_cluster
from orchestration.lib.spark.duckdb_build import ParityRun
from orchestration.lib.spark.parity import compare_engines
from orchestration.lib.spark.report import print_report
from orchestration.lib.spark.state import read_cluster
from orchestration.lib.spark.thrift import thrift_answers

HOME = click.option(
    "--home",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("build/spark"),
    show_default=True,
    help="Folder of the cluster: state, logs, warehouse.",
)


@click.group()
def main() -> None:
    """Run a Spark cluster on this machine, reachable from this machine only."""


@main.command()
@HOME
@click.option("--port", type=int, help="Thrift port. [default: a free one]")
def start(home: Path, port: int | None) -> None:
    """Start the cluster and wait until its Thrift server answers."""
    console = Console()
    with console.status("starting Spark") as status:
        cluster = start_cluster(home, port, lambda text: status.update(f"{text} ..."))
    console.print(f"Thrift answers on 127.0.0.1:{cluster.thrift_port}")
    console.print(f"dbt: ATLAS_SPARK_PORT={cluster.thrift_port} dbt ... --target spark")


@main.command()
@HOME
def stop(home: Path) -> None:
    """Stop the cluster; says so when there is none."""
    stopped = stop_cluster(home)
    Console().print(f"stopped {stopped} processes" if stopped else "nothing runs")


@main.command()
@HOME
def status(home: Path) -> None:
    """Show the processes; exit 1 when the cluster does not answer."""
    console = Console()
    cluster = read_cluster(home)
    if cluster is None:
        console.print("not started")
        raise SystemExit(1)
    for process in cluster.processes:
        state = "running" if process.is_alive() else "ended"
        console.print(f"{process.name}: {state}, pid {process.pid}")
    answers = thrift_answers(cluster.thrift_port)
    console.print(
        f"Thrift on 127.0.0.1:{cluster.thrift_port}:"
        f" {'answers' if answers else 'does not answer'}"
    )
    raise SystemExit(0 if answers else 1)


@main.command()
@HOME
@click.option(
    "--raw",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=Path("seeds/demo"),
    show_default=True,
    help="Exports to land, or a folder that the land command wrote.",
)
@click.option(
    "--database",
    type=click.Path(path_type=Path, dir_okay=False),
    help="A DuckDB build of the same --raw. [default: build one]",
)
@click.option("--as-of", "as_of", required=True, help="The day described, YYYY-MM-DD.")
@click.option("--select", multiple=True, help="dbt selection. [default: everything]")
@click.option("--keep-cluster", is_flag=True, help="Leave the cluster running.")
def parity(
    *,
    home: Path,
    raw: Path,
    database: Path | None,
    as_of: str,
    select: tuple[str, ...],
    keep_cluster: bool,
) -> None:
    """Build on DuckDB and on Spark, compare every mart; exit 1 on any difference."""
    console = Console()
    run = ParityRun(home, Path("build/parity"), raw, database, as_of, select)
    try:
        compared, failed = compare_engines(run, console)
    finally:
        if not keep_cluster:
            stop_cluster(home)
    raise SystemExit(0 if print_report(console, compared, failed) else 1)


if __name__ == "__main__":
    main()
