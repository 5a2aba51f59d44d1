"""Invented companies: who they are, their groups, and which CRM knows them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from orchestration.lib.demo_company import groups, look_alikes, naming, places
from orchestration.lib.demo_company.build import Build
from orchestration.lib.demo_company.countries import COUNTRIES, CURRENCIES
from orchestration.lib.demo_company.pairing import Planner
from orchestration.lib.demo_company.settings import (
    MONTHS,
    BoolArray,
    IntArray,
)

PRODUCTS = 3
# The last companies: half of them in perfect health, half failing.
ANCHORS = 6
# Shares of companies; the rest is known to HubSpot alone.
_ONLY_SALESFORCE = 0.60
_IN_BOTH = 0.15
_CUSTOMERS = 0.58
_BILLED = 0.93
# Of the companies typed in twice.
_TYPED_THRICE = 0.15
_REGISTERED = 0.45


@dataclass
class World:
    """One element per invented company; days count from 1970-01-01."""

    country: IntArray
    form: IntArray
    parent: IntArray
    group: IntArray
    employees: IntArray
    created_day: IntArray
    in_salesforce: BoolArray
    in_hubspot: BoolArray
    has_duplicate: BoolArray
    has_third: BoolArray
    is_customer: BoolArray
    is_billed: BoolArray
    start_month: IntArray
    has_lei: BoolArray
    currency: IntArray
    seats: IntArray

    @property
    def size(self) -> int:
        """Number of companies."""
        return len(self.country)


def invent(build: Build) -> World:
    """Draw the companies and store them as `n.company`."""
    settings = build.settings
    rng = settings.rng("companies")
    size = settings.accounts
    group, parent, position = groups.groups(rng, size)
    weights = np.array([c.weight for c in COUNTRIES])
    country = rng.choice(len(COUNTRIES), size, p=weights / weights.sum())
    forms = np.array([len(c.forms) for c in COUNTRIES])
    form = (rng.random(size) * forms[country]).astype(np.int64)
    is_anchor = np.arange(size) >= size - ANCHORS
    country[is_anchor] = 0
    form[is_anchor] = 0
    employees = np.clip(np.exp(rng.normal(5.6, 1.1, size)), 12, 60_000).astype(np.int64)
    draw = rng.random(size)
    grouped = group >= 0
    salesforce_only = draw < _ONLY_SALESFORCE
    both = ~salesforce_only & (draw < _ONLY_SALESFORCE + _IN_BOTH)
    in_salesforce = grouped | salesforce_only | both
    in_hubspot = ~in_salesforce | both
    is_customer = rng.random(size) < _CUSTOMERS
    typed_twice = in_salesforce & ~grouped & ~is_anchor
    _name(
        build,
        (group, position),
        country,
        form,
        free=typed_twice,
    )
    typed_twice &= rng.random(size) < settings.duplicate_rate
    currency = np.array([CURRENCIES.index(c.currency) for c in COUNTRIES])[country]
    world = World(
        country=country,
        form=form,
        parent=parent,
        group=group,
        employees=employees,
        created_day=settings.first_day - rng.integers(120, 900, size),
        in_salesforce=in_salesforce,
        in_hubspot=in_hubspot,
        has_duplicate=typed_twice,
        has_third=typed_twice & (rng.random(size) < _TYPED_THRICE),
        is_customer=is_customer,
        is_billed=is_customer & (rng.random(size) < _BILLED),
        start_month=rng.integers(0, MONTHS - 2, size),
        has_lei=grouped | (rng.random(size) < _REGISTERED),
        currency=currency,
        seats=np.clip(employees // rng.integers(4, 12, size), 5, 2_000),
    )
    _anchor(world)
    build.frame("company", **vars(world))
    last = np.arange(size - ANCHORS, size)
    build.frame("anchor", company=last, is_healthy=last < size - ANCHORS // 2)
    return world


def _name(
    build: Build,
    membership: tuple[IntArray, IntArray],
    country: IntArray,
    form: IntArray,
    *,
    free: BoolArray,
) -> None:
    """Name and house companies: `n.name_part`, `n.look_alike`, `n.place`.

    `free` companies may be made look-alikes of others, which can change their
    legal form.
    """
    settings = build.settings
    group, position = membership
    forms = np.array([len(c.forms) for c in COUNTRIES])
    leads = naming.of_leads(settings.seed, settings.leads)
    names = naming.invent(settings.rng("names"), country, group, position, leads.codes)
    planner = Planner(settings.rng("look-alikes"), names, country, free)
    alike = look_alikes.plan(planner, group, form, forms)
    build.frame("name_part", **vars(names))
    build.frame("look_alike", **vars(alike))
    places.write(build, names, country)


def _anchor(world: World) -> None:
    """Make the last companies plain customers whose health is beyond doubt."""
    last = slice(world.size - ANCHORS, world.size)
    world.in_salesforce[last] = True
    world.is_customer[last] = True
    world.is_billed[last] = True
    world.in_hubspot[last] = False
    world.start_month[last] = 9 + np.arange(ANCHORS)
    world.seats[last] = 40
    world.currency[last] = 0
