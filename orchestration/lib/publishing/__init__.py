"""Publish the audited marts: one release at a time, switched in by a rename.

BI reads `serving/warehouse.duckdb` and `serving/parquet/`. Both are names for a
release under `serving/releases/`; a release is complete and on disk before a
name points at it, so a reader sees yesterday's marts or today's, never half.
"""

from orchestration.lib.publishing.filesystem import PublishingError
from orchestration.lib.publishing.publisher import publish
from orchestration.lib.publishing.releases import (
    Release,
    list_releases,
    live_release,
    release_before,
    rollback,
)

__all__ = [
    "PublishingError",
    "Release",
    "list_releases",
    "live_release",
    "publish",
    "release_before",
    "rollback",
]
