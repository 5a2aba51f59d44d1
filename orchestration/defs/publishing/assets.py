"""The published warehouse: written only when every audit has passed."""

import dagster as dg

from orchestration.defs.settings import RunSettings
from orchestration.defs.warehouse.project import mart_names
from orchestration.defs.warehouse.translator import mart_key
from orchestration.lib.auditing.report import AuditError, require_passed
from orchestration.lib.publishing import PublishingError, publish


@dg.multi_asset(
    name="publish",
    specs=[
        dg.AssetSpec(
            dg.AssetKey(["serving", "warehouse"]),
            group_name="publishing",
            deps=[mart_key(name) for name in mart_names()],
            kinds={"duckdb", "parquet"},
        )
    ],
    pool="duckdb",
)
def published_warehouse(settings: RunSettings) -> dg.MaterializeResult:  # type: ignore[type-arg]
    """One release of all marts, switched in by one atomic rename."""
    try:
        require_passed(settings.audit / "marts.json", settings.database, settings.as_of)
        release = publish(
            settings.database, settings.serving, settings.as_of, audited=True
        )
    except (AuditError, PublishingError) as error:
        raise dg.Failure(str(error)) from error
    return dg.MaterializeResult(
        metadata={
            "release": release.release_id,
            "file": dg.MetadataValue.path(settings.serving / "warehouse.duckdb"),
        }
    )
