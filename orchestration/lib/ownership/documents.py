"""JSON arrays and JSON lines, plain or compressed, one document at a time."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

from orchestration.lib.ownership.tables import OwnershipFileError

Document = dict[str, Any]


def read(path: Path) -> Iterator[Document]:
    """Documents of a file, in its order.

    Raises OwnershipFileError where the text is not JSON, or no object.
    """
    with _opened(path) as file:
        try:
            start = file.read(1)
            while start.isspace():
                start = file.read(1)
            if start == "[":
                yield from _array(path, start + file.read())
            else:
                yield from _lines(path, start, file)
        except (UnicodeDecodeError, EOFError, gzip.BadGzipFile) as error:
            raise OwnershipFileError(f"{path}: cannot be read: {error}") from error


def _opened(path: Path) -> TextIO:
    if path.suffix == ".gz":
        return gzip.open(path, "rt", encoding="utf-8-sig")
    return path.open(encoding="utf-8-sig")


def _array(path: Path, text: str) -> Iterator[Document]:
    try:
        documents = json.loads(text)
    except json.JSONDecodeError as error:
        raise OwnershipFileError(
            f"{path}, line {error.lineno}: not JSON: {error.msg}"
        ) from error
    for number, document in enumerate(documents, start=1):
        yield _object(document, f"{path}, entry {number}")


def _lines(path: Path, start: str, file: TextIO) -> Iterator[Document]:
    for number, rest in enumerate(file, start=1):
        line = start + rest if number == 1 else rest
        if not line.strip():
            continue
        try:
            document = json.loads(line)
        except json.JSONDecodeError as error:
            raise OwnershipFileError(
                f"{path}, line {number}: not JSON: {error.msg}"
            ) from error
        yield _object(document, f"{path}, line {number}")


def _object(document: object, place: str) -> Document:
    if not isinstance(document, dict):
        raise OwnershipFileError(f"{place}: a statement is an object in braces")
    return document
