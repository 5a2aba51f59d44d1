"""The loopback cluster: one master, two workers, one Thrift server."""

import shutil
from pathlib import Path

from orchestration.lib.spark import settings
from orchestration.lib.spark.errors import SparkError
from orchestration.lib.spark.java import find_java, find_spark
from orchestration.lib.spark.launch import Report, launch
from orchestration.lib.spark.processes import free_port, port_is_free
from orchestration.lib.spark.state import Cluster, read_cluster
from orchestration.lib.spark.thrift import thrift_answers


def start_cluster(home: Path, port: int | None, report: Report) -> Cluster:
    """Start a cluster, or return the one that runs; raise SparkError if it fails.

    `port` is the Thrift port; without one a free port is chosen.
    """
    home = home.resolve()
    running = read_cluster(home)
    if running and running.is_running() and thrift_answers(running.thrift_port):
        return running
    stop_cluster(home)
    java, spark = find_java(), find_spark()
    if port is not None and not port_is_free(port):
        raise SparkError(
            f"Port {port} on {settings.LOOPBACK} is taken. Choose another with"
            " --port, or leave the option out to get a free one."
        )
    prepare_home(home)
    cluster = Cluster(home, port or free_port(), free_port(), [])
    try:
        launch(cluster, spark, java, report)
    except BaseException:
        stop_cluster(home)
        raise
    return cluster


def prepare_home(home: Path) -> None:
    """Empty the cluster's folders: every start begins without tables."""
    for name in ("warehouse", "local", "work", "pids"):
        shutil.rmtree(home / name, ignore_errors=True)
    for name in ("conf", "logs", "local", "work", "warehouse"):
        (home / name).mkdir(parents=True, exist_ok=True)
    (home / "conf" / "log4j2.properties").write_text(settings.LOGGING, encoding="utf-8")


def stop_cluster(home: Path) -> int:
    """Stop every process of the cluster; return how many were running."""
    cluster = read_cluster(home)
    if cluster is None:
        return 0
    alive = [process for process in cluster.processes if process.is_alive()]
    # The server first, so that nobody tries to reconnect to what is gone.
    for process in reversed(alive):
        process.stop()
    (cluster.home / "cluster.json").unlink(missing_ok=True)
    shutil.rmtree(cluster.home / "pids", ignore_errors=True)
    shutil.rmtree(cluster.home / "local", ignore_errors=True)
    return len(alive)
