"""Start and stop the processes of the cluster, each in its own process group."""

import contextlib
import os
import signal
import socket
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from orchestration.lib.spark.settings import LOOPBACK

STOP_SECONDS = 20
SPARK_CLASS_PREFIX = "org.apache.spark"


@dataclass(frozen=True)
class Process:
    """One process of the cluster; its group holds whatever it starts itself."""

    name: str
    pid: int
    log: Path

    def is_alive(self) -> bool:
        """Say whether the pid still is this Spark process, not a reused number."""
        if os.name == "posix":
            with contextlib.suppress(ChildProcessError):
                os.waitpid(self.pid, os.WNOHANG)
        command = subprocess.run(
            ["ps", "-ww", "-p", str(self.pid), "-o", "command="],
            check=False,
            capture_output=True,
            text=True,
        ).stdout
        return SPARK_CLASS_PREFIX in command or "spark-class" in command

    def stop(self) -> None:
        """End the whole group: politely, and after a while by force."""
        for number in (signal.SIGTERM, signal.SIGKILL):
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self.pid, number)
            if self.wait_until_gone():
                return

    def wait_until_gone(self) -> bool:
        """Wait for the group to be empty; say whether it is."""
        deadline = time.monotonic() + STOP_SECONDS
        while time.monotonic() < deadline:
            self.is_alive()  # reaps the process when it is our own child
            try:
                os.killpg(self.pid, 0)
            except ProcessLookupError:
                return True
            time.sleep(0.1)
        return False

    def log_excerpt(self, lines: int = 6) -> str:
        """Return what the log says first about an error, else how it ends."""
        if not self.log.exists():
            return "(no log)"
        text = self.log.read_text(encoding="utf-8", errors="replace")
        said = [line for line in text.splitlines() if not line.startswith("\tat ")]
        for number, line in enumerate(said):
            if " ERROR " in line or "Exception" in line:
                return "\n".join(said[number : number + lines])
        return "\n".join(said[-lines:])


def start_process(
    name: str, command: list[str], home: Path, environment: dict[str, str]
) -> Process:
    """Start `command` in a process group of its own, its output in a log."""
    log = home / "logs" / f"{name}.log"
    with log.open("w", encoding="utf-8") as output:
        started = subprocess.Popen(
            command,
            cwd=home,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    (home / "pids").mkdir(exist_ok=True)
    (home / "pids" / f"{name}.pid").write_text(f"{started.pid}\n", encoding="utf-8")
    return Process(name, started.pid, log)


def free_port() -> int:
    """Return a loopback port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        port: int = probe.getsockname()[1]
        return port


def port_is_free(port: int) -> bool:
    """Say whether a server could listen on this loopback port."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, port))
        except OSError:
            return False
        return True


def port_answers(port: int) -> bool:
    """Say whether somebody accepts connections on this loopback port."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex((LOOPBACK, port)) == 0
