"""Different companies that look alike, as they do in every CRM.

Shares of the companies outside groups that Salesforce knows: namesakes abroad
(1.2 %), namesakes at home with another legal form (0.3 %), names one letter
apart (0.8 %), dealers that share brand and website and stand in different
towns (1.4 %), tenants of one office building (3 %) and firms behind one
switchboard (1.5 %). Two groups in five share the website of their first
member, one in three its address and telephone. Of each kind there is at least
one, however small the company.
"""

from __future__ import annotations

import numpy as np

from orchestration.lib.demo_company import name_words, words
from orchestration.lib.demo_company.names import LONG_ROOT, SHORT_ROOT
from orchestration.lib.demo_company.pairing import LookAlikes, Planner
from orchestration.lib.demo_company.settings import IntArray

NAMESAKE_ABROAD, NAMESAKE_AT_HOME, ONE_LETTER_APART, DEALER, GROUP_SITE = range(1, 6)
# Pairs per company, and sets of dealers.
_ABROAD = 0.006
_AT_HOME = 0.0015
_ONE_LETTER = 0.004
_BUILDINGS = 0.015
_SWITCHBOARDS = 0.0075
_DEALERS = 0.0035
_FEWEST_DEALERS = 3
_MOST_DEALERS = 5
_GROUP_SHARES_SITE = 0.4
_GROUP_SHARES_OFFICE = 0.33


def plan(
    planner: Planner, group: IntArray, form: IntArray, forms: IntArray
) -> LookAlikes:
    """Make look-alikes; renames companies and changes legal forms in place."""
    _dealers(planner)
    _namesakes(planner, form, forms)
    _one_letter_apart(planner)
    _offices(planner)
    _groups(planner, group)
    return planner.found


def _namesakes(planner: Planner, form: IntArray, forms: IntArray) -> None:
    """Give companies the name of another, abroad or of another legal form."""
    names, country = planner.names, planner.country
    one, other = planner.pairs(_ABROAD, at_home=False)
    names.put(other, names.take(one))
    planner.mark(NAMESAKE_ABROAD, one, other)
    has_forms = forms[country] > 1
    one, other = planner.pairs(_AT_HOME, at_home=True, among=has_forms)
    names.put(other, names.take(one))
    form[other] = (form[one] + 1) % forms[country[one]]
    planner.mark(NAMESAKE_AT_HOME, one, other)


def neighbours() -> IntArray:
    """For every first syllable another that differs in one letter, or -1."""
    letters = np.array([list(root) for root in words.ROOT_1])
    is_near = (letters[:, None, :] != letters[None, :, :]).sum(axis=2) == 1
    return np.where(is_near.any(axis=1), is_near.argmax(axis=1), -1)


def _one_letter_apart(planner: Planner) -> None:
    """Give companies the invented name of another with one other letter."""
    names = planner.names
    syllable = names.first % len(words.ROOT_1)
    near = neighbours()[syllable]
    invented = np.isin(names.kind, [LONG_ROOT, SHORT_ROOT]) & (near >= 0)
    one, other = planner.pairs(_ONE_LETTER, at_home=True, among=invented)
    copied = names.take(one)
    copied.first += near[one] - syllable[one]
    first_of_name = np.unique(copied.codes, return_index=True)[1]
    is_new = np.isin(np.arange(len(one)), first_of_name)
    is_new &= ~np.isin(copied.codes, names.codes)
    names.put(other[is_new], copied.take(np.flatnonzero(is_new)))
    planner.mark(ONE_LETTER_APART, one[is_new], other[is_new])


def _dealers(planner: Planner) -> None:
    """Give companies of a country the brand and website of one of them."""
    rng, towns = planner.rng, name_words.CITIES_PER_COUNTRY
    for _ in range(planner.wanted(_DEALERS)):
        open_in = planner.country[planner.free]
        enough = np.bincount(open_in)[open_in] >= _FEWEST_DEALERS
        country = int(rng.choice(open_in[enough]))
        pool = np.flatnonzero(planner.free & (planner.country == country))
        size = int(rng.integers(_FEWEST_DEALERS, _MOST_DEALERS + 1))
        chosen = rng.choice(pool, min(size, len(pool)), replace=False)
        brand = planner.names.take(np.repeat(chosen[:1], len(chosen)))
        brand.place = country * towns + rng.permutation(towns)[: len(chosen)]
        brand.says_second[:] = True
        planner.names.put(chosen, brand)
        planner.found.site_of[chosen] = chosen[0]
        planner.take(chosen)
        planner.mark(DEALER, chosen)


def _offices(planner: Planner) -> None:
    """Put companies into one building, or behind one switchboard."""
    one, other = planner.pairs(_BUILDINGS, at_home=True)
    planner.found.address_of[other] = one
    one, other = planner.pairs(_SWITCHBOARDS, at_home=True)
    planner.found.phone_of[other] = one


def _groups(planner: Planner, group: IntArray) -> None:
    """Let some groups share a website, and some the head office."""
    members = np.flatnonzero(group >= 0)
    number = group[members]
    heads = members[np.unique(number, return_index=True)[1]]
    head = heads[number]
    shares_site = planner.rng.random(len(heads)) < _GROUP_SHARES_SITE
    shares_site[0] = True
    sharing = shares_site[number]
    planner.found.site_of[members[sharing]] = head[sharing]
    planner.mark(GROUP_SITE, members[sharing])
    # An office is in one country; a website is everywhere.
    shares_office = planner.rng.random(len(heads)) < _GROUP_SHARES_OFFICE
    sharing = shares_office[number]
    sharing &= planner.country[head] == planner.country[members]
    planner.found.address_of[members[sharing]] = head[sharing]
    planner.found.phone_of[members[sharing]] = head[sharing]
