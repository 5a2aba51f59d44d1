"""What a started cluster is: ports, processes, folders, kept in cluster.json."""

import json
from dataclasses import dataclass
from pathlib import Path

from orchestration.lib.spark.processes import Process
from orchestration.lib.spark.settings import LOOPBACK


@dataclass(frozen=True)
class Cluster:
    """A cluster as cluster.json describes it, running or not."""

    home: Path
    thrift_port: int
    master_port: int
    processes: list[Process]

    @property
    def warehouse(self) -> Path:
        """Folder of the tables Spark writes, one folder per schema."""
        return self.home / "warehouse"

    def is_running(self) -> bool:
        """Say whether every process lives."""
        return all(process.is_alive() for process in self.processes)


def read_cluster(home: Path) -> Cluster | None:
    """Return the cluster whose state is in `home`, or None."""
    file = home.resolve() / "cluster.json"
    if not file.exists():
        return None
    state = json.loads(file.read_text(encoding="utf-8"))
    logs = file.parent / "logs"
    processes = [
        Process(name, pid, logs / f"{name}.log")
        for name, pid in state["processes"].items()
    ]
    return Cluster(file.parent, state["thrift_port"], state["master_port"], processes)


def write_state(cluster: Cluster) -> None:
    """Record ports and pids, so that another command can stop the cluster."""
    state = {
        "host": LOOPBACK,
        "thrift_port": cluster.thrift_port,
        "master_port": cluster.master_port,
        "processes": {process.name: process.pid for process in cluster.processes},
    }
    file = cluster.home / "cluster.json"
    file.write_text(json.dumps(state, indent=2) + "\n", encoding="utf-8")
