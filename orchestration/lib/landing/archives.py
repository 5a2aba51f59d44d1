"""Bytes of a raw file: plain, in a gzip, or a member of a zip."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from orchestration.lib.landing.errors import FileSetAside
from orchestration.lib.landing.orgs import Origin

CHUNK = 8 << 20
HEAD = 1 << 20
# A table of text compresses 5 to 50 times; deflate cannot exceed 1,032.
_BOMB_RATIO = 500
_BOMB_BYTES = 256 << 20
_ENCRYPTED = 0x1

Note = Callable[[str], None]


@dataclass(frozen=True)
class RawFile:
    """A delivered table file, perhaps inside an archive.

    `label` is its name relative to the raw folder; `names` are the stems that
    may say which table it is; `origin` is None when its folders do not tell.
    """

    label: str
    path: Path
    kind: str
    names: tuple[str, ...]
    origin: Origin | None = None
    member: str | None = None

    @property
    def is_packed(self) -> bool:
        """Whether its bytes are compressed."""
        return self.member is not None or self.path.suffix.lower() == ".gz"


def zip_members(path: Path) -> list[zipfile.ZipInfo]:
    """Files in a zip. Raises FileSetAside when it cannot be trusted."""
    try:
        with zipfile.ZipFile(path) as archive:
            members = [info for info in archive.infolist() if not info.is_dir()]
    except (zipfile.BadZipFile, OSError, NotImplementedError) as error:
        raise FileSetAside(f"not a readable zip ({error})") from error
    if any(info.flag_bits & _ENCRYPTED for info in members):
        raise FileSetAside("the zip is encrypted: unpack it first")
    if any(_is_bomb(info.file_size, info.compress_size) for info in members):
        raise FileSetAside("the zip expands more than 500 times: not a table")
    return members


def is_unsafe(name: str) -> bool:
    """Whether a member's path points outside the archive."""
    path = PurePosixPath(name.replace("\\", "/"))
    return path.is_absolute() or ".." in path.parts or ":" in name


def read_head(raw: RawFile) -> bytes:
    """Return up to a megabyte from the start."""
    head = b""
    for chunk in chunks(raw, lambda _: None):
        head += chunk
        if len(head) >= HEAD:
            break
    return head[:HEAD]


def unpack(raw: RawFile, folder: Path, note: Note) -> Path:
    """Path of the plain bytes; packed ones are written below `folder`."""
    if not raw.is_packed:
        return raw.path
    target = folder / "unpacked"
    with target.open("wb") as out:
        for chunk in chunks(raw, note):
            out.write(chunk)
    return target


def chunks(raw: RawFile, note: Note) -> Iterator[bytes]:
    """The file's bytes; a gzip that was cut yields what can still be read."""
    try:
        if raw.member is not None:
            yield from _member_chunks(raw.path, raw.member)
        elif raw.is_packed:
            yield from _gzip_chunks(raw.path, note)
        else:
            with raw.path.open("rb") as file:
                while chunk := file.read(CHUNK):
                    yield chunk
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError) as error:
        raise FileSetAside(f"cannot be read ({error})") from error


def _member_chunks(path: Path, member: str) -> Iterator[bytes]:
    with zipfile.ZipFile(path) as archive, archive.open(member) as file:
        while chunk := file.read(CHUNK):
            yield chunk


def _gzip_chunks(path: Path, note: Note) -> Iterator[bytes]:
    size, done = path.stat().st_size, 0
    unzip = zlib.decompressobj(zlib.MAX_WBITS | 16)
    with path.open("rb") as file:
        data = file.read(CHUNK)
        while data:
            try:
                chunk = unzip.decompress(data, CHUNK)
            except zlib.error as error:
                if not done:
                    raise
                note(f"the gzip is damaged ({error}); read up to there")
                return
            done += len(chunk)
            if _is_bomb(done, size):
                raise FileSetAside("the gzip expands more than 500 times")
            yield chunk
            data = unzip.unconsumed_tail
            if unzip.eof:  # a gzip may be several, one after the other
                data = unzip.unused_data.lstrip(b"\0")
                unzip = zlib.decompressobj(zlib.MAX_WBITS | 16)
                data = data or file.read(CHUNK).lstrip(b"\0")
                if not data:
                    return
            data = data or file.read(CHUNK)
    note("the gzip is cut off; read up to there")


def _is_bomb(plain: int, packed: int) -> bool:
    return plain > _BOMB_BYTES and plain > _BOMB_RATIO * max(packed, 1)
