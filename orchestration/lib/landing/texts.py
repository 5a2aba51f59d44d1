"""Text of any encoding and line ending as UTF-8 with line feeds."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from orchestration.lib.landing.archives import CHUNK, Note

_BOM = codecs.BOM_UTF8
_SIGNATURES = {
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"%PDF": "a PDF document",
    b"PK\x03\x04": "a zip or Excel workbook",
    b"\xd0\xcf\x11\xe0": "an old Excel workbook",
    b"\x1f\x8b": "a gzip",
    b"SQLite format": "an SQLite database",
    b"PAR1": "a Parquet file",
    b"ORC": "an ORC file",
    b"Obj\x01": "an Avro file",
}


@dataclass(frozen=True)
class Traits:
    """What a pass over the bytes found."""

    encoding: str
    needs_copy: bool


def foreign_content(head: bytes) -> str | None:
    """What the content is when it is no delimited text; None when it may be."""
    for signature, what in _SIGNATURES.items():
        if head.startswith(signature):
            return what
    start = decoded(head[:4096]).lstrip("\ufeff \t\r\n").lower()
    if start.startswith(("<!doctype", "<html", "<head", "<body")):
        return "an HTML page"
    if start.startswith("<"):
        return "XML"
    if start.startswith(("{", "[")):
        return "JSON"
    if start.count("\0") > len(start) // 10:
        return "binary"
    return None


def decoded(head: bytes) -> str:
    """The head of a text; the last characters may be cut."""
    wide = _wide_encoding(head)
    if wide:
        return head[: len(head) // 2 * 2].decode(wide, "replace").lstrip("\ufeff")
    try:
        decoder = codecs.getincrementaldecoder("utf-8")()
        return decoder.decode(head).lstrip("\ufeff")
    except UnicodeDecodeError:
        return head.decode("latin-1").removeprefix("ï»¿")


def normalised(path: Path, folder: Path, note: Note) -> Path:
    """The file itself when DuckDB can read it, else a clean copy in `folder`."""
    traits = _traits(path)
    if traits.encoding != "utf-8":
        note(f"read as {traits.encoding}")
    if not traits.needs_copy:
        return path
    target = folder / "normalised"
    held = b""
    with target.open("wb") as out:
        for chunk in _utf_8(path, traits.encoding):
            text = held + chunk
            held = b"\r" if text.endswith(b"\r") else b""
            text = text[: len(text) - len(held)].replace(b"\r\n", b"\n")
            out.write(text.replace(b"\r", b"\n").replace(b"\0", b""))
        out.write(b"\n" if held else b"")
    return target


def _traits(path: Path) -> Traits:
    first = next(_blocks(path), b"")
    wide = _wide_encoding(first)
    if wide:
        return Traits(wide, True)
    needs_copy = first.startswith(_BOM)
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for block in _blocks(path):
            needs_copy = needs_copy or b"\r" in block or b"\0" in block
            decoder.decode(block)
    except UnicodeDecodeError:
        return Traits(_eight_bit_or_damaged(path), True)
    # A last character that is cut in half is a cut row, not another encoding.
    return Traits("utf-8", needs_copy)


def _eight_bit_or_damaged(path: Path) -> str:
    """UTF-8 with a few broken rows keeps its encoding; those rows are rejected."""
    broken = valid = 0
    for block in _blocks(path):
        text = block.decode("utf-8", "replace")
        marks = text.count("\ufffd")
        broken += marks
        valid += len(text) - len(text.encode("ascii", "ignore")) - marks
    return "utf-8" if valid > broken else "cp1252"


def _wide_encoding(head: bytes) -> str | None:
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    sample = head[:4096]
    if len(sample) >= 4:  # noqa: PLR2004 - two characters at least
        if sample[1::2].count(0) > len(sample) // 4:
            return "utf-16-le"
        if sample[0::2].count(0) > len(sample) // 4:
            return "utf-16-be"
    return None


def _utf_8(path: Path, encoding: str) -> Iterator[bytes]:
    blocks = _blocks(path)
    if encoding == "utf-8":
        yield next(blocks, b"").removeprefix(_BOM)
        yield from blocks
        return
    # Five bytes mean nothing in cp1252; they become the replacement character.
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    for block in blocks:
        yield decoder.decode(block).encode()
    yield decoder.decode(b"", final=True).encode()


def _blocks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while block := file.read(CHUNK):
            yield block
