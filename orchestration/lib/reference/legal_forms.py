"""Seeds of legal forms: what ends a name, and what a code means."""

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from orchestration.lib.reference.elf import ElfRow
from orchestration.lib.reference.normalising import normalised

# Forms whose words say what an entity does: they are part of its name.
_NAMING_WORDS = """
    administration administrazione afore agency amministrazione asociacijos assn
    assoc associacao association ambassade ambasciate authority bank banka bezirk
    botschaft branch bund caisse canton cantone chartered commune comune condominium
    confederation confederazione consorzio coop cooperation cooperative cooperatif
    corporatif county credit dba district distretto einzelfirma embassy estado
    fiducie fiduciaire firma fondation foundation fundacao fund gemeinde gruppo
    indigenous insurance kanton loan medlemsbank municipal municipio op operative
    partnerships pool power pret procura procuration prokura proprietor railroad
    religieuse religious saving savings series siefore simple societe society
    sparbank trust trustco trustee ukrainian ukrainienne
"""
# Abbreviations that end names for another reason: places, and words.
_ELSEWHERE = frozenset({("ca", "US"), ("pa", "US"), ("sf", "US"), ("br", "GB")})
_MOST_WORDS = 6
# An abbreviation this long means the same without knowing the country.
_DISTINCTIVE_LENGTH = 4


class LegalForm(NamedTuple):
    """One row of the seed of registered legal forms."""

    legal_form: str
    country_code: str
    canonical_form: str
    elf_code: str
    token_count: int
    is_distinctive: str


def registered(rows: list[ElfRow], kept: Iterable[dict[str, str]]) -> list[LegalForm]:
    """Forms of the list that the hand-kept ones do not already spell.

    A name counts when one of its abbreviations holds its letters in order; a
    name nobody abbreviates so, such as "credit union", describes. Names and
    spaced initials are the form that their abbreviation is.
    """
    kept_rows = list(kept)
    canonical = {row["legal_form"]: row["canonical_form"] for row in kept_rows}
    taken = {(row["legal_form"], row["country_code"]) for row in kept_rows}
    spelled = normalised(
        [text for row in rows for text in (*row.abbreviations, *row.names)]
    )
    found: dict[tuple[str, str], tuple[str, set[str]]] = {}
    for row in rows:
        for form, short in _forms(row, spelled):
            keys = {(form, "*"), (form, row.country)}
            if _ends_names(form) and not keys & (taken | _ELSEWHERE):
                group = canonical.get(form, canonical.get(short, short))
                codes = found.setdefault((form, row.country), (group, set()))[1]
                codes.add(row.code)
    return [
        LegalForm(
            form,
            country,
            group,
            next(iter(codes)) if len(codes) == 1 else "",
            form.count(" ") + 1,
            str(_is_distinctive(form)).lower(),
        )
        for (form, country), (group, codes) in sorted(found.items())
    ]


def _forms(row: ElfRow, spelled: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Each spelling with the abbreviation it stands for."""
    shorts = [spelled[text] for text in row.abbreviations]
    for short in shorts:
        squeezed = short.replace(" ", "")
        is_initials = max(map(len, short.split()), default=0) == 1
        yield short, squeezed if is_initials else short
    for name in (spelled[text] for text in row.names):
        fitting = (short for short in shorts if _abbreviates(short, name))
        if short := next(fitting, ""):
            yield name, short.replace(" ", "")


def _abbreviates(short: str, name: str) -> bool:
    """Whether the letters occur in the name in order, its first one first."""
    if not name.startswith(short[0]):
        return False
    letters = iter(name)
    return all(letter in letters for letter in short.replace(" ", ""))


def _ends_names(form: str) -> bool:
    words = form.split()
    is_initial = form.isascii() and len(form) == 1
    # Without the word that says of whom, these describe.
    if form in {"partnership", "proprietary", "undivided"}:
        return False
    return (
        0 < len(words) <= _MOST_WORDS
        and not is_initial
        and not set(_NAMING_WORDS.split()) & set(words)
    )


def _is_distinctive(form: str) -> bool:
    return " " in form or len(form) >= _DISTINCTIVE_LENGTH


def code_names(rows: list[ElfRow]) -> list[tuple[str, str, str]]:
    """Code, country and first name of every form."""
    names: dict[str, tuple[str, str, str]] = {}
    for row in rows:
        if row.names:
            names.setdefault(row.code, (row.code, row.country, row.names[0]))
    return sorted(names.values())


def write(rows: list[ElfRow], folder: Path) -> tuple[int, int]:
    """Write both seeds; return how many forms and codes they hold."""
    with (folder / "legal_forms.csv").open(encoding="utf-8", newline="") as file:
        forms = registered(rows, csv.DictReader(file))
    codes = code_names(rows)
    _write(folder / "registered_legal_forms.csv", LegalForm._fields, forms)
    _write(folder / "elf_codes.csv", ("elf_code", "country_code", "form_name"), codes)
    return len(forms), len(codes)


def _write(
    path: Path, header: tuple[str, ...], rows: Iterable[tuple[object, ...]]
) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)
