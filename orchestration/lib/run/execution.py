"""Execute the daily job in this process."""

from __future__ import annotations

import contextlib
import logging
import shutil
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console

from orchestration.lib.run.progress import DbtOutput, EventHandler, Progress

if TYPE_CHECKING:
    import dagster as dg

_INSTANCE_CONFIG = Path(__file__).parents[2] / "dagster.yaml"


class RunError(RuntimeError):
    """A run did not reach its end; the text is the reason, for people."""


def execute(as_of_date: date, console: Console, home: Path | None) -> None:
    """Run the job `daily` for one day; recorded in the Dagster home, if one is given.

    Raises RunError: a step or an audit failed; the live release is untouched.
    """
    # Dagster takes seconds to import; `--help` and bad arguments do not.
    from orchestration.defs.warehouse.project import ProjectError  # noqa: PLC0415

    try:
        from orchestration.definitions import definitions  # noqa: PLC0415
    except ProjectError as error:
        raise RunError(str(error)) from error
    from orchestration.defs.schedules.daily import run_config  # noqa: PLC0415

    config = {**run_config(as_of_date.isoformat()), "loggers": {"progress": {}}}
    progress = Progress(console)
    with (
        _instance(home) as instance,
        _listening(progress),
        contextlib.redirect_stdout(DbtOutput(progress)),
    ):
        result = definitions.resolve_job_def("daily").execute_in_process(
            run_config=config,
            instance=instance,
            raise_on_error=False,
        )
    if not result.success:
        raise RunError(failure_reason(result.all_events))


def _instance(home: Path | None) -> dg.DagsterInstance:
    """An instance in memory, or the recorded one of a folder.

    Recording the thousand events of a build on disk takes longer than building
    the demo, so it is asked for.
    """
    import dagster as dg  # noqa: PLC0415

    if home is None:
        return dg.DagsterInstance.ephemeral()
    home.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(_INSTANCE_CONFIG, home / "dagster.yaml")
    return dg.DagsterInstance.from_config(str(home))


def failure_reason(events: Sequence[dg.DagsterEvent]) -> str:
    """Why a run failed, in the words of the step that failed."""
    reasons = []
    for event in events:
        if event.is_step_failure:
            failure = event.step_failure_data
            told = failure.user_failure_data
            error = failure.error.message if failure.error else ""
            reasons.append((told and told.description) or error)
    return (
        "\n".join(reason.strip() for reason in reasons if reason) or "The run failed."
    )


@contextlib.contextmanager
def _listening(progress: Progress) -> Iterator[None]:
    """Show the records of the run while it goes."""
    from orchestration.lib.run.logger import NAME  # noqa: PLC0415

    handler = EventHandler(progress)
    logging.getLogger(NAME).addHandler(handler)
    try:
        yield
    finally:
        logging.getLogger(NAME).removeHandler(handler)
