"""Releases on disk: which exist, which one is live, and how one is switched in."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from orchestration.lib.publishing.filesystem import (
    PublishingError,
    flush,
    publishing_lock,
    remove,
)

WAREHOUSE = "warehouse.duckdb"
PARQUET = "parquet"
TEMPORARY = ".tmp-"
_RELEASE_FILE = re.compile(r"^(\d{4,})_(\d{4}-\d{2}-\d{2})\.duckdb$")


@dataclass(frozen=True, order=True)
class Release:
    """One published state of the marts: a DuckDB file and a folder of Parquet."""

    number: int
    as_of_date: date
    serving: Path

    @property
    def release_id(self) -> str:
        """Sequence number and as-of date, such as `0007_2026-06-30`."""
        return f"{self.number:04d}_{self.as_of_date.isoformat()}"

    @property
    def database(self) -> Path:
        """The DuckDB file of the release."""
        return self.serving / "releases" / f"{self.release_id}.duckdb"

    @property
    def parquet(self) -> Path:
        """The folder with one Parquet file per mart."""
        return self.serving / "releases" / self.release_id


def list_releases(serving: Path) -> list[Release]:
    """Every kept release, oldest first."""
    matches = (_RELEASE_FILE.match(path.name) for path in _files(serving))
    return sorted(
        Release(int(match[1]), date.fromisoformat(match[2]), serving)
        for match in matches
        if match
    )


def live_release(serving: Path) -> Release | None:
    """The release that readers open now; None before the first one."""
    warehouse = serving / WAREHOUSE
    if not warehouse.exists():
        return None
    return next(
        (
            release
            for release in reversed(list_releases(serving))
            if release.database.samefile(warehouse)
        ),
        None,
    )


def release_before(serving: Path, as_of_date: date) -> Release | None:
    """The newest kept release of an earlier day, the last one made for that day."""
    earlier = [
        release for release in list_releases(serving) if release.as_of_date < as_of_date
    ]
    return max(
        earlier, key=lambda release: (release.as_of_date, release.number), default=None
    )


def rollback(serving: Path, release_id: str | None = None) -> Release:
    """Make a kept release live again: the given one, else the one before the live.

    Raises PublishingError: there is no such release, or none before the live one.
    """
    with publishing_lock(serving):
        kept = list_releases(serving)
        live = live_release(serving)
        if release_id is not None:
            chosen = [release for release in kept if release.release_id == release_id]
        else:
            chosen = [release for release in kept if live is None or release < live]
        if not chosen:
            names = ", ".join(release.release_id for release in kept) or "none"
            wanted = release_id or "one older than the live release"
            raise PublishingError(
                f"No release to go back to in {serving / 'releases'}: "
                f"wanted {wanted}, kept: {names}."
            )
        switch(chosen[-1])
        return chosen[-1]


def switch(release: Release) -> None:
    """Point the public names at a release that is complete and on disk."""
    serving = release.serving
    folder = serving / f"{TEMPORARY}{PARQUET}"
    folder.unlink(missing_ok=True)
    folder.symlink_to(release.parquet.relative_to(serving))
    folder.replace(serving / PARQUET)
    # A hard link: DuckDB names its catalog after the real name of the file.
    link = serving / f"{TEMPORARY}{WAREHOUSE}"
    link.unlink(missing_ok=True)
    link.hardlink_to(release.database)
    link.replace(serving / WAREHOUSE)
    # Renaming one hard link onto another of the same file leaves both.
    link.unlink(missing_ok=True)
    flush(serving)


def prune(serving: Path, keep: int) -> None:
    """Drop all but the newest releases; the live one stays whatever its age.

    So does the past of the newest: however often its day is run again, it is
    compared with the same release.
    """
    kept = list_releases(serving)
    spared = {live_release(serving)}
    if kept:
        spared.add(release_before(serving, kept[-1].as_of_date))
    for release in kept[:-keep]:
        if release not in spared:
            release.database.unlink()
            shutil.rmtree(release.parquet, ignore_errors=True)


def clear_leftovers(serving: Path) -> None:
    """Remove what a publisher that was stopped half-way has left behind."""
    kept = {release.release_id for release in list_releases(serving)}
    for folder in (serving, serving / "releases"):
        for path in folder.glob(f"{TEMPORARY}*"):
            remove(path)
    for path in (serving / "releases").iterdir():
        if path.is_dir() and path.name not in kept:
            remove(path)


def _files(serving: Path) -> Iterator[Path]:
    folder = serving / "releases"
    return folder.iterdir() if folder.is_dir() else iter(())
