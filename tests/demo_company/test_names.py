"""Different choices of words spell different names."""

import unicodedata
from collections import Counter
from itertools import product

import numpy as np

from orchestration.lib.demo_company import name_words, naming, word_lists, words
from orchestration.lib.demo_company.look_alikes import neighbours

PER_LANGUAGE = len(name_words.SECOND)


def folded(word: str) -> str:
    """A word in small letters without accents."""
    return "".join(
        letter
        for letter in unicodedata.normalize("NFKD", word.lower())
        if not unicodedata.combining(letter)
    )


def test_no_brand_is_spelled_in_two_ways() -> None:
    lists = word_lists.LISTS
    brands = Counter(map(folded, lists["families"] + lists["towns"]))
    brands.update(map("".join, product(words.ROOT_1, words.ROOT_3)))
    brands.update(map("".join, product(words.ROOT_1, words.ROOT_2, words.ROOT_3)))
    assert not [brand for brand, count in brands.items() if count > 1]


def test_every_trade_has_one_word_in_each_language() -> None:
    trades = word_lists.LISTS["trades"]
    for start in range(0, len(trades), PER_LANGUAGE):
        language = list(map(folded, trades[start : start + PER_LANGUAGE]))
        assert len(set(language)) == PER_LANGUAGE
    assert len(name_words.INDUSTRY) == PER_LANGUAGE


def test_lists_hold_as_many_words_as_they_are_counted_for() -> None:
    for names in name_words.SURNAMES.values():
        assert len(names.split()) == name_words.SURNAMES_PER_COUNTRY
    for towns in name_words.CITIES.values():
        assert len(towns.split("|")) == name_words.CITIES_PER_COUNTRY


def test_names_are_never_drawn_twice() -> None:
    size = 30_000
    country = np.arange(size) % len(name_words.CITIES)
    leads = naming.of_leads(42, 5_000)
    alone = np.full(size, -1)
    names = naming.invent(
        np.random.default_rng(1), country, alone, np.zeros(size, int), leads.codes
    )
    assert len(np.unique(names.codes)) == size
    assert not np.isin(names.codes, leads.codes).any()


def test_members_of_a_group_share_their_brand_alone() -> None:
    size = 3_000
    group, position = np.arange(size) // 3, np.arange(size) % 3
    names = naming.invent(
        np.random.default_rng(1),
        np.zeros(size, int),
        group,
        position,
        np.empty(0, int),
    )
    brands = names.brands.reshape(-1, 3)
    assert (brands == brands[:, :1]).all()
    assert len(np.unique(brands[:, 0])) == size // 3
    assert len(np.unique(names.codes)) == size


def test_neighbours_differ_in_one_letter() -> None:
    near = neighbours()
    assert (near >= 0).sum() > len(words.ROOT_1) // 3
    for mine, number in zip(words.ROOT_1, near, strict=True):
        if number >= 0:
            theirs = words.ROOT_1[number]
            assert sum(a != b for a, b in zip(mine, theirs, strict=True)) == 1
