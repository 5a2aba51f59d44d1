"""The schedules: every morning, for the day before; reports now and then."""

from datetime import UTC, datetime

import dagster as dg
import pytest

from orchestration.definitions import definitions

SCHEDULE = "every_morning"


def test_the_morning_run_describes_the_day_before() -> None:
    repository = definitions.get_repository_def()
    context = dg.build_schedule_context(
        scheduled_execution_time=datetime(2026, 7, 1, 5, 0, tzinfo=UTC),
        repository_def=repository,
    )
    tick = repository.get_schedule_def(SCHEDULE).evaluate_tick(context)
    assert tick.run_requests is not None
    [request] = tick.run_requests
    assert request.partition_key == "2026-06-30"
    assert request.run_config == {
        "resources": {"settings": {"config": {"as_of_date": "2026-06-30"}}}
    }


def test_the_schedule_waits_to_be_switched_on() -> None:
    schedule = definitions.get_repository_def().get_schedule_def(SCHEDULE)
    assert schedule.cron_schedule == "0 5 * * *"
    assert schedule.execution_timezone == "UTC"
    assert schedule.default_status is dg.DefaultScheduleStatus.STOPPED


@pytest.mark.parametrize(
    ("name", "cron", "day"),
    [
        ("weekly_duplicates", "0 6 * * 1", datetime(2026, 7, 6, 6, tzinfo=UTC)),
        ("monthly_audit", "0 6 1 * *", datetime(2026, 8, 1, 6, tzinfo=UTC)),
    ],
)
def test_reports_are_made_on_their_days_once_switched_on(
    name: str, cron: str, day: datetime
) -> None:
    repository = definitions.get_repository_def()
    schedule = repository.get_schedule_def(name)
    assert schedule.cron_schedule == cron
    assert schedule.execution_timezone == "UTC"
    assert schedule.default_status is dg.DefaultScheduleStatus.STOPPED
    assert schedule.job_name == name
    tick = schedule.evaluate_tick(
        dg.build_schedule_context(
            scheduled_execution_time=day, repository_def=repository
        )
    )
    assert tick.run_requests is not None
    assert len(tick.run_requests) == 1
