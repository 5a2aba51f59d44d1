"""What publishing needs of the file system: durability and one writer at a time."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class PublishingError(RuntimeError):
    """Publishing cannot go on; the live release is untouched. The text says why."""


def flush(path: Path) -> None:
    """Wait until a file's content, or a folder's entries, are on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def publishing_lock(serving: Path) -> Iterator[None]:
    """Let one process at a time change a serving folder; released if it dies."""
    (serving / "releases").mkdir(parents=True, exist_ok=True)
    with (serving / ".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise PublishingError(
                f"Another process is publishing to {serving}; try again when it ends."
            ) from None
        yield


def remove(path: Path) -> None:
    """Delete a file, a link or a whole folder."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()
