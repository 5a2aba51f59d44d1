"""Start the processes of the cluster in order, and wait for each to answer."""

import time
from collections.abc import Callable
from pathlib import Path

from orchestration.lib.spark import settings
from orchestration.lib.spark.errors import SparkError
from orchestration.lib.spark.processes import port_answers, start_process
from orchestration.lib.spark.state import Cluster, write_state
from orchestration.lib.spark.thrift import thrift_answers

MASTER = "org.apache.spark.deploy.master.Master"
WORKER = "org.apache.spark.deploy.worker.Worker"
THRIFT_SERVER = "org.apache.spark.sql.hive.thriftserver.HiveThriftServer2"
Report = Callable[[str], None]


def launch(cluster: Cluster, spark: Path, java: Path, report: Report) -> None:
    """Start the processes in order and wait until Thrift runs a query."""
    spark_class = str(spark / "bin" / "spark-class")
    master_url = f"spark://{settings.LOOPBACK}:{cluster.master_port}"
    host = ["--host", settings.LOOPBACK]

    def start(name: str, command: list[str], memory: str) -> None:
        environment = settings.process_environment(cluster.home, spark, java, memory)
        process = start_process(name, command, cluster.home, environment)
        cluster.processes.append(process)
        write_state(cluster)

    report("starting the master")
    ports = ["--port", str(cluster.master_port), "--webui-port", "0"]
    start("master", [spark_class, MASTER, *host, *ports], settings.DAEMON_MEMORY)
    wait_for(cluster, lambda: port_answers(cluster.master_port), "the master")

    report("starting the workers and the Thrift server")
    size = ["-c", str(settings.WORKER_CORES), "-m", settings.WORKER_MEMORY]
    for number in range(1, settings.WORKERS + 1):
        folder = ["--work-dir", str(cluster.home / "work"), "--webui-port", "0"]
        start(
            f"worker-{number}",
            [spark_class, WORKER, *host, *size, *folder, master_url],
            settings.DAEMON_MEMORY,
        )
    submit = [str(spark / "bin" / "spark-submit"), "--class", THRIFT_SERVER]
    submit += ["--master", master_url]
    for key, value in settings.spark_configuration(cluster.home).items():
        submit += ["--conf", f"{key}={value}"]
    submit += ["spark-internal"]
    submit += ["--hiveconf", f"hive.server2.thrift.port={cluster.thrift_port}"]
    submit += ["--hiveconf", f"hive.server2.thrift.bind.host={settings.LOOPBACK}"]
    start("thrift-server", submit, settings.DRIVER_MEMORY)
    wait_for(cluster, lambda: thrift_answers(cluster.thrift_port), "the Thrift server")


def wait_for(cluster: Cluster, is_ready: Callable[[], bool], what: str) -> None:
    """Wait until `is_ready`; raise SparkError when a process dies or time is up."""
    deadline = time.monotonic() + settings.START_TIMEOUT_SECONDS
    while not is_ready():
        for process in cluster.processes:
            if not process.is_alive():
                raise SparkError(
                    f"Spark's {process.name} ended while starting. Its log,"
                    f" {process.log}, says:\n{process.log_excerpt()}"
                )
        if time.monotonic() > deadline:
            raise SparkError(
                f"{what} did not answer within {settings.START_TIMEOUT_SECONDS}"
                f" seconds. Look in {cluster.home / 'logs'}."
            )
        time.sleep(0.5)
