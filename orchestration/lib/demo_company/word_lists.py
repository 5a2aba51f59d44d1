"""Lists of name and address words that SQL picks from by number."""

from __future__ import annotations

from orchestration.lib.demo_company import address_words, name_words
from orchestration.lib.demo_company.countries import COUNTRIES


def _by_country(words: dict[str, str], separator: str | None = None) -> list[str]:
    """Words of all countries in one list, country after country."""
    return [word for c in COUNTRIES for word in words[c.code].split(separator)]


def _translated(code: str) -> list[str]:
    """Every trade in a country's language."""
    pairs = name_words.LOCAL_SECOND.get(code, "").split()
    local = dict(pair.split("=") for pair in pairs)
    return [local.get(word, word) for word in name_words.SECOND]


LISTS: dict[str, list[str]] = {
    "second": name_words.SECOND,
    # Trades of one language after the other.
    "trades": [word for c in COUNTRIES for word in _translated(c.code)],
    "industries": name_words.INDUSTRY,
    "middle": name_words.MIDDLE,
    "adjectives": name_words.ADJECTIVES,
    "nouns": name_words.NOUNS,
    "families": _by_country(name_words.SURNAMES),
    "sons": [name_words.SONS[c.code] for c in COUNTRIES],
    "letters": list(name_words.ACRONYM_LETTERS),
    "middle_letters": list(name_words.ACRONYM_MIDDLES),
    "towns": _by_country(name_words.CITIES, "|"),
    "streets": _by_country(address_words.STREETS, "|"),
    "other_country_names": [
        address_words.OTHER_COUNTRY_NAMES[c.code] for c in COUNTRIES
    ],
}


def replaced(text: str, spellings: dict[str, str]) -> str:
    """SQL that writes words of a text in another way."""
    for word, other in spellings.items():
        text = f"replace({text}, '{word}', '{other}')"
    return text
