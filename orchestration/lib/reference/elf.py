"""Legal forms from the ELF code list (ISO 20275), published by GLEIF under CC0."""

import csv
import re
from dataclasses import dataclass
from pathlib import Path

_CODE = "ELF Code"
_COUNTRY = "Country Code (ISO 3166-1)"
_NAMES = (
    "Entity Legal Form name Local name",
    "Entity Legal Form name Transliterated name (per ISO 01-140-10)",
)
_ABBREVIATIONS = ("Abbreviations Local language", "Abbreviations transliterated")
_DOTTED = re.compile(r"(?:[A-Za-z]\.\s?){2,6}")


class ElfListError(Exception):
    """The file is no ELF code list."""


@dataclass(frozen=True)
class ElfRow:
    """One code in one language: its names and its abbreviations as written."""

    code: str
    country: str
    names: tuple[str, ...]
    abbreviations: tuple[str, ...]


def read(path: Path) -> list[ElfRow]:
    """Read the list, without the reserved codes, which name no form."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        wanted = {_CODE, _COUNTRY, *_NAMES, *_ABBREVIATIONS}
        if missing := wanted - set(reader.fieldnames or ()):
            raise ElfListError(
                f"{path} is no ELF code list: no column {', '.join(sorted(missing))}"
            )
        return [
            ElfRow(
                row[_CODE],
                row[_COUNTRY],
                tuple(name for column in _NAMES if (name := row[column].strip())),
                _abbreviations(row),
            )
            for row in reader
            if row[_COUNTRY]
        ]


def _abbreviations(row: dict[str, str]) -> tuple[str, ...]:
    """The abbreviations; ``S.A.`` is also written ``S. A.``."""
    written = [
        part.strip()
        for column in _ABBREVIATIONS
        for part in row[column].split(";")
        if part.strip()
    ]
    spaced = [
        " ".join(re.findall("[A-Za-z]", text))
        for text in written
        if _DOTTED.fullmatch(text)
    ]
    return tuple(dict.fromkeys([*written, *spaced]))
