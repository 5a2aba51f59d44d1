"""Run a command and say what it took."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

# ru_maxrss counts kilobytes on Linux and bytes on macOS.
RSS_UNIT = 1 if sys.platform == "darwin" else 1024
LAST_LINES = 20


@dataclass(frozen=True)
class Cost:
    """Wall-clock seconds of a process, and the most memory it held, in bytes."""

    seconds: float
    peak_bytes: int


def run_measured(
    command: Sequence[str],
    log: Path,
    environment: Mapping[str, str] | None = None,
    accepted: tuple[int, ...] = (0,),
) -> Cost:
    """Run a command, its output in `log`.

    On Linux a child's peak starts at what its parent held when it forked, so
    measure from a small process, as the benchmark's own command is. Raises
    ClickException when it ends with a code that is not accepted.
    """
    log.parent.mkdir(parents=True, exist_ok=True)
    started = time.perf_counter()
    with log.open("w", encoding="utf-8") as output:
        process = subprocess.Popen(
            command,
            env={**os.environ, **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            # wait4 rather than wait: it hands over the usage of this child alone.
            _, status, usage = os.wait4(process.pid, 0)
        except BaseException:
            process.kill()
            process.wait()
            raise
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in accepted:
        text = log.read_text(encoding="utf-8", errors="replace").strip()
        tail = "\n".join(text.splitlines()[-LAST_LINES:])
        raise click.ClickException(
            f"`{' '.join(command)}` ended with {process.returncode}. The end of"
            f" {log}:\n{tail}"
        )
    return Cost(seconds, usage.ru_maxrss * RSS_UNIT)
