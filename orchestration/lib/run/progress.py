"""What a run shows while it goes: its stations, dbt's progress, warnings, errors."""

from __future__ import annotations

import io
import logging
import re
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

if TYPE_CHECKING:
    import dagster as dg

_STATIONS = {
    "land": "land",
    "audit_raw": "audit raw",
    "build": "build",
    "audit_marts": "audit marts",
    "publish": "publish",
}
_WIDTH = 12
_DBT_LINE = re.compile(r"^(?:\S+\s+)?(\d+) of (\d+) (START|[A-Z-]+)\b(.*)$")
_TROUBLE = {"ERROR", "FAIL", "WARN"}


class Progress:
    """Writes the lines; one instance per run."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._is_line_open = False

    def started(self, step: str) -> None:
        """A station begins; the line stays open for its end."""
        self._console.print(self._name(step), end="")
        self._is_line_open = True

    def finished(self, step: str, milliseconds: float | None) -> None:
        """A station is done."""
        self._end(step, f"done in {(milliseconds or 0) / 1000:.1f} s", "green")

    def failed(self, step: str) -> None:
        """A station failed; its reason is told at the end."""
        self._end(step, "failed", "bold red")

    def note(self, text: str, style: str = "yellow") -> None:
        """Something a station has to say while it runs."""
        margin = "" if self._is_line_open else " " * _WIDTH
        self._console.print(Text(f"{margin}{text}", style=style))
        self._is_line_open = False

    def _end(self, step: str, text: str, style: str) -> None:
        name = Text() if self._is_line_open else self._name(step)
        self._console.print(name + Text(text, style=style))
        self._is_line_open = False

    @staticmethod
    def _name(step: str) -> Text:
        return Text(f"{_STATIONS.get(step, step):{_WIDTH}}")


class DbtOutput(io.TextIOBase):
    """Takes dbt's output: a tenth of the nodes is one line, trouble is told at once."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._rest = ""
        self._done = 0
        self._tenths = 0

    def write(self, text: str) -> int:
        """Read whole lines, keep an unfinished one."""
        *lines, self._rest = (self._rest + text).split("\n")
        for line in lines:
            self._read(line)
        return len(text)

    def _read(self, line: str) -> None:
        match = _DBT_LINE.match(line.strip())
        if not match or match[3] == "START":
            return
        # Nodes end in another order than they are numbered in.
        self._done += 1
        total = int(match[2])
        if match[3] in _TROUBLE:
            style = "yellow" if match[3] == "WARN" else "red"
            self._progress.note(f"{match[3]}{match[4].rstrip()}", style)
        if self._done * 10 // total > self._tenths:
            self._tenths = self._done * 10 // total
            text = f"{self._done} of {total} models, seeds and tests"
            self._progress.note(text, "dim")


class EventHandler(logging.Handler):
    """Turns Dagster's log records into progress; everything else is in its UI."""

    def __init__(self, progress: Progress) -> None:
        super().__init__()
        self._progress = progress

    def emit(self, record: logging.LogRecord) -> None:
        """Show the start and end of a step, and what a step warns of."""
        meta = getattr(record, "dagster_meta", {})
        event: dg.DagsterEvent | None = meta.get("dagster_event")
        if event is not None:
            self._show(event)
        elif record.levelno == logging.WARNING and meta.get("step_key"):
            self._progress.note(f"warning: {meta.get('orig_message')}")

    def _show(self, event: dg.DagsterEvent) -> None:
        step = event.step_key or ""
        if event.is_step_start:
            self._progress.started(step)
        elif event.is_step_success:
            self._progress.finished(step, event.step_success_data.duration_ms)
        elif event.is_step_failure:
            self._progress.failed(step)
