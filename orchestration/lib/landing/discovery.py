"""Find the files of a delivery and what their names say."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePath, PurePosixPath

from orchestration.lib.landing.archives import RawFile, is_unsafe, zip_members
from orchestration.lib.landing.contract import Contract
from orchestration.lib.landing.errors import FileSetAside, LandingError
from orchestration.lib.landing.naming import natural_order
from orchestration.lib.landing.orgs import Origin, origin_named, origin_of

_KINDS = {
    ".csv": "csv",
    ".tsv": "csv",
    ".txt": "csv",
    ".parquet": "parquet",
    ".json": "json",
    ".jsonl": "json",
    ".ndjson": "json",
}


@dataclass
class Delivery:
    """What was found: readable files, files left alone, files set aside.

    Both lists pair a file's name with the reason.
    """

    files: list[RawFile] = field(default_factory=list)
    left_alone: list[tuple[str, str]] = field(default_factory=list)
    set_aside: list[tuple[str, str]] = field(default_factory=list)


def discover(raw: Iterable[str | Path], contract: Contract) -> Delivery:
    """Walk the raw folders. Raises LandingError when one cannot be read."""
    delivery = Delivery()
    seen: set[Path] = set()
    for argument in raw:
        origin, path = _forced(str(argument), contract)
        if not path.exists():
            raise LandingError(f"{path}: no such file or folder. Check RAW.")
        root = path if path.is_dir() else path.parent
        paths = _walk(path) if path.is_dir() else [path]
        for file in paths:
            if file.resolve() not in seen:
                seen.add(file.resolve())
                _add(delivery, file, root, origin, contract)
    delivery.files = _distinct_labels(delivery.files)
    delivery.files.sort(key=lambda file: natural_order(file.label))
    return delivery


def _forced(argument: str, contract: Contract) -> tuple[Origin | None, Path]:
    name, separator, path = argument.partition("=")
    if not separator or Path(argument).exists():
        return None, Path(argument)
    origin = origin_named(name, contract)
    if origin is None:
        raise LandingError(
            f"{argument}: no source is called {name}. "
            f"Sources of the contract: {', '.join(contract.sources)}."
        )
    return origin, Path(path)


def _walk(folder: Path) -> Iterator[Path]:
    def stop(error: OSError) -> None:
        raise LandingError(f"{error.filename}: cannot be read ({error.strerror}).")

    for parent, folders, files in os.walk(folder, onerror=stop, followlinks=True):
        folders.sort()
        yield from (Path(parent) / name for name in sorted(files))


def _add(
    delivery: Delivery,
    path: Path,
    root: Path,
    forced: Origin | None,
    contract: Contract,
) -> None:
    label = path.relative_to(root).as_posix()
    folders = [*reversed(PurePath(label).parts[:-1]), root.resolve().name]
    try:
        origin = forced or origin_of(folders, contract)
        if path.suffix.lower() == ".zip":
            _add_members(delivery, path, label, origin, contract)
            return
    except FileSetAside as problem:
        delivery.set_aside.append((label, str(problem)))
        return
    plain = path.with_suffix("") if path.suffix.lower() == ".gz" else path
    kind = _KINDS.get(plain.suffix.lower())
    if kind is None or path.name.startswith("."):
        delivery.left_alone.append((label, "not a table file"))
        return
    names = (plain.stem, folders[0])
    delivery.files.append(RawFile(label, path, kind, names, origin))


def _add_members(
    delivery: Delivery,
    path: Path,
    label: str,
    origin: Origin | None,
    contract: Contract,
) -> None:
    found = []
    for info in zip_members(path):
        inside = PurePosixPath(info.filename)
        kind = _KINDS.get(inside.suffix.lower())
        name = f"{label}/{info.filename}"
        if is_unsafe(info.filename):
            delivery.left_alone.append((name, "points outside its zip"))
        elif kind is None or "__MACOSX" in inside.parts or inside.name[:1] == ".":
            delivery.left_alone.append((name, "not a table file"))
        else:
            folders = [*reversed(inside.parts[:-1]), ""]
            names, own = (inside.stem,), origin or origin_of(folders, contract)
            found.append(RawFile(name, path, kind, names, own, info.filename))
    if len(found) == 1:  # `account.csv.zip` may hold `export.csv`
        stems = (found[0].names[0], PurePath(path.stem).stem, path.stem)
        found = [replace(found[0], names=stems)]
    delivery.files += found


def _distinct_labels(files: list[RawFile]) -> list[RawFile]:
    """Two raw folders may both hold an account.csv; say which is which."""
    labels = [file.label for file in files]
    named = [
        replace(file, label=f"{file.path.parent.name}/{file.label}")
        if labels.count(file.label) > 1
        else file
        for file in files
    ]
    labels = [file.label for file in named]
    return [
        replace(file, label=f"{file.label}#{labels[:at].count(file.label) + 1}")
        if labels.count(file.label) > 1
        else file
        for at, file in enumerate(named)
    ]
