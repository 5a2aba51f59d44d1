"""The Dagster code location: assets by layer, jobs, schedules."""

import dagster as dg

from orchestration.defs.landing.assets import landed_sources
from orchestration.defs.publishing.assets import published_warehouse
from orchestration.defs.quality.checks import audit_marts, audit_raw
from orchestration.defs.schedules.daily import daily, daily_schedule
from orchestration.defs.schedules.hygiene import (
    monthly_audit_job,
    monthly_audit_schedule,
    weekly_duplicates_job,
    weekly_duplicates_schedule,
)
from orchestration.defs.settings import RunSettings
from orchestration.defs.warehouse.assets import warehouse
from orchestration.defs.warehouse.resources import dbt_resource
from orchestration.lib.run.logger import progress_logger

definitions = dg.Definitions(
    assets=[landed_sources, warehouse, published_warehouse],
    asset_checks=[audit_raw, audit_marts],
    jobs=[daily, weekly_duplicates_job, monthly_audit_job],
    schedules=[daily_schedule, weekly_duplicates_schedule, monthly_audit_schedule],
    resources={"dbt": dbt_resource(), "settings": RunSettings()},
    loggers={"console": dg.colored_console_logger, "progress": progress_logger},
    executor=dg.in_process_executor,
)
