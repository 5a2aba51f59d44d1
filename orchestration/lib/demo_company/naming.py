"""What companies are called: a brand, what they do, sometimes a word between.

A brand is an invented word (Velkor, Nelwarus), a family (Kessler, Brook &
Halloran, Müller & Söhne), letters (KVT), two plain words (Blue Harbor) or a
city. Common families and trades are drawn often, rare ones seldom, as in a
real register; no two names are the same but those that `look_alikes` plans.
"""

from __future__ import annotations

import numpy as np

from orchestration.lib.demo_company import name_words, words
from orchestration.lib.demo_company.names import (
    LONG_ROOT,
    PAIR,
    PARTNERS,
    ROOTS,
    SONS,
    Names,
)
from orchestration.lib.demo_company.settings import FloatArray, IntArray

# Chances of the kinds of brand, in their order.
_KINDS = (0.30, 0.08, 0.20, 0.09, 0.07, 0.08, 0.12, 0.06)
_GROUP_KINDS = (0.45, 0.15, 0.10, 0.10, 0.0, 0.0, 0.20, 0.0)
# Brands that are a name of their own, and how often they are.
_STANDS_ALONE = np.isin(np.arange(8), [LONG_ROOT, PARTNERS, SONS, PAIR])
_ALONE = 0.22
_HAS_MIDDLE = 0.14
_LOCAL_FAMILY = 0.75
_EASY_ROUNDS = 5
_SURNAMES = len(name_words.SURNAMES) * name_words.SURNAMES_PER_COUNTRY


def frequent(count: int) -> FloatArray:
    """Chances of words that stand from common to rare."""
    weights: FloatArray = 1 / (np.arange(count) + 4.0)
    weights /= weights.sum()
    return weights


def _draw(
    rng: np.random.Generator, country: IntArray, kinds: tuple[float, ...]
) -> Names:
    """Draw names of as many companies as there are countries."""
    size = len(country)
    kind = rng.choice(len(kinds), size, p=kinds)
    per_country = name_words.SURNAMES_PER_COUNTRY
    rank = rng.choice(per_country, size, p=frequent(per_country))
    is_local = rng.random(size) < _LOCAL_FAMILY
    family = np.where(
        is_local, country * per_country + rank, rng.integers(0, _SURNAMES, size)
    )
    other = (family + rng.integers(1, _SURNAMES, size)) % _SURNAMES
    town = country * name_words.CITIES_PER_COUNTRY
    town += rng.integers(0, name_words.CITIES_PER_COUNTRY, size)
    letters = len(name_words.ACRONYM_LETTERS) ** 2 * len(name_words.ACRONYM_MIDDLES)
    short = len(words.ROOT_1) * len(words.ROOT_3)
    firsts = [
        rng.integers(0, ROOTS, size),
        rng.integers(0, short, size),
        *(family, family, family),
        rng.integers(0, letters, size),
        rng.integers(0, len(name_words.ADJECTIVES), size),
        town,
    ]
    lasts = {PARTNERS: other, PAIR: rng.integers(0, len(name_words.NOUNS), size)}
    middle = rng.integers(0, len(name_words.MIDDLE), size)
    trades = len(name_words.SECOND)
    return Names(
        kind=kind,
        first=np.choose(kind, firsts),
        last=np.select([kind == k for k in lasts], list(lasts.values()), 0),
        middle=np.where(rng.random(size) < _HAS_MIDDLE, middle, -1),
        second=rng.choice(trades, size, p=frequent(trades)),
        says_second=~(_STANDS_ALONE[kind] & (rng.random(size) < _ALONE)),
        place=np.full(size, -1),
        language=country.copy(),
    )


def _repeated(values: IntArray, taken: IntArray) -> IntArray:
    """Rows whose value an earlier row has, or somebody else."""
    again = np.ones(len(values), dtype=np.bool_)
    again[np.unique(values, return_index=True)[1]] = False
    return np.flatnonzero(again | np.isin(values, taken))


def invent(
    rng: np.random.Generator,
    country: IntArray,
    group: IntArray,
    position: IntArray,
    taken: IntArray,
) -> Names:
    """Name every company; members of a group share the brand alone."""
    names = _draw(rng, country, _KINDS)
    members = np.flatnonzero(group >= 0)
    heads = members[position[members] == 0]
    brands = _draw(rng, country[heads], _GROUP_KINDS)
    while len(again := _repeated(brands.brands, np.empty(0, np.int64))):
        brands.put(again, _draw(rng, country[heads][again], _GROUP_KINDS))
    brands.middle[:] = -1
    brands.says_second[:] = True
    family = brands.take(group[members])
    step = rng.integers(1, 16, len(heads))[group[members]]
    family.second = (family.second + position[members] * step) % len(name_words.SECOND)
    names.put(members, family)
    rounds = 0
    while len(again := _repeated(names.codes, taken)):
        rounds += 1
        # Where a kind of name is used up, invented words are left.
        kinds = _KINDS if rounds < _EASY_ROUNDS else (1.0, *(0.0,) * 7)
        names.put(again, _draw(rng, country[again], kinds))
    return names


def of_leads(seed: int, size: int) -> Names:
    """Names of companies that are no accounts, each another and none a group's."""
    trades = len(name_words.SECOND)
    step = 48_271
    number = (np.arange(size) * step + seed * 7_919) % (ROOTS * trades)
    return Names(
        kind=np.full(size, LONG_ROOT),
        first=number % ROOTS,
        last=np.zeros(size, dtype=np.int64),
        middle=number % len(name_words.MIDDLE),
        second=number // ROOTS,
        says_second=np.ones(size, dtype=np.bool_),
        place=np.full(size, -1),
        language=np.zeros(size, dtype=np.int64),
    )
