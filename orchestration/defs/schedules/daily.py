"""The daily run: land, audit raw, build, audit marts, publish."""

from datetime import datetime
from typing import Any

import dagster as dg

# The morning run describes the day before, which is over.
FIRST_DAY = "2020-01-01"
HOUR = 5


@dg.daily_partitioned_config(start_date=FIRST_DAY, timezone="UTC")
def as_of_partition(start: datetime, _end: datetime) -> dict[str, Any]:
    """A partition's date is the as-of date of its run."""
    return run_config(start.date().isoformat())


def run_config(as_of_date: str) -> dict[str, Any]:
    """The config of a run for one day."""
    return {"resources": {"settings": {"config": {"as_of_date": as_of_date}}}}


daily = dg.define_asset_job(
    name="daily",
    selection=dg.AssetSelection.all(),
    config=as_of_partition,
    executor_def=dg.in_process_executor,
    description="Land, audit raw, build, audit marts, publish.",
)

daily_schedule = dg.build_schedule_from_partitioned_job(
    daily,
    name="every_morning",
    hour_of_day=HOUR,
    minute_of_hour=0,
    default_status=dg.DefaultScheduleStatus.STOPPED,
)
