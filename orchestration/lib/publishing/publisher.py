"""Write a new release beside the old one and switch it in."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import duckdb

from orchestration.lib.publishing.copying import copy_marts, write_parquet
from orchestration.lib.publishing.filesystem import (
    PublishingError,
    flush,
    publishing_lock,
)
from orchestration.lib.publishing.releases import (
    TEMPORARY,
    Release,
    clear_leftovers,
    list_releases,
    prune,
    switch,
)

KEPT_RELEASES = 7
_READ_ONLY = 0o444


def publish(
    database: Path,
    serving: Path,
    as_of_date: date,
    *,
    audited: bool,
    keep: int = KEPT_RELEASES,
) -> Release:
    """Publish the marts of a build file and return the new live release.

    The build file is opened read-only, the serving folder created when absent.
    `audited` is told in the release; `keep` counts it in. Whatever stops it,
    readers keep the release they had: the switch is the last step, and
    everything before it happens under other names.

    Raises PublishingError: no marts to publish, or someone else is publishing.
    """
    if not database.is_file():
        raise PublishingError(f"There is no build file {database}; build it first.")
    with publishing_lock(serving):
        clear_leftovers(serving)
        kept = list_releases(serving)
        number = kept[-1].number + 1 if kept else 1
        release = Release(number, as_of_date, serving)
        _write(database, release, audited)
        switch(release)
        prune(serving, keep)
    return release


def _write(database: Path, release: Release, audited: bool) -> None:
    """Write one release completely, under its final name only when on disk."""
    file = release.database.with_name(f"{TEMPORARY}{release.database.name}")
    folder = release.parquet.with_name(f"{TEMPORARY}{release.parquet.name}")
    try:
        names = copy_marts(database, file, release, audited)
        folder.mkdir()
        write_parquet(file, folder, names)
    except duckdb.Error as error:
        raise PublishingError(f"Could not publish {database}: {error}") from error
    _seal(file)
    for parquet in folder.iterdir():
        _seal(parquet)
    flush(folder)
    # The database last: a release exists once its .duckdb file does.
    folder.replace(release.parquet)
    file.replace(release.database)
    flush(release.database.parent)


def _seal(file: Path) -> None:
    """Make a finished file durable and read-only."""
    log = file.with_name(f"{file.name}.wal")
    if log.exists():
        raise PublishingError(f"{file} has an unfinished write-ahead log, {log}.")
    file.chmod(_READ_ONLY)
    flush(file)
