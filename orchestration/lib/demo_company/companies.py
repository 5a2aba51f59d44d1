"""Invented companies: who they are, their groups, and which CRM knows them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from orchestration.lib.demo_company import groups
from orchestration.lib.demo_company.build import Build
from orchestration.lib.demo_company.countries import COUNTRIES, CURRENCIES
from orchestration.lib.demo_company.settings import (
    MONTHS,
    BoolArray,
    FloatArray,
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
_TYPED_TWICE = 0.03
_REGISTERED = 0.45


@dataclass
class World:
    """One element per invented company; days count from 1970-01-01."""

    country: IntArray
    form: IntArray
    root: IntArray
    second: IntArray
    parent: IntArray
    group: IntArray
    employees: IntArray
    created_day: IntArray
    in_salesforce: BoolArray
    in_hubspot: BoolArray
    has_duplicate: BoolArray
    is_customer: BoolArray
    is_billed: BoolArray
    start_month: IntArray
    has_lei: BoolArray
    currency: IntArray
    seats: IntArray
    health_mean: FloatArray

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
    group_count = int(group.max()) + 1
    unit = np.where(group >= 0, group, np.arange(size) + group_count)
    root, second = groups.stems(unit, position, settings.seed)
    weights = np.array([c.weight for c in COUNTRIES])
    country = rng.choice(len(COUNTRIES), size, p=weights / weights.sum())
    forms = np.array([len(c.forms) for c in COUNTRIES])
    form = (rng.random(size) * forms[country]).astype(np.int64)
    employees = np.clip(np.exp(rng.normal(5.6, 1.1, size)), 12, 60_000).astype(np.int64)
    draw = rng.random(size)
    grouped = group >= 0
    salesforce_only = draw < _ONLY_SALESFORCE
    both = ~salesforce_only & (draw < _ONLY_SALESFORCE + _IN_BOTH)
    in_salesforce = grouped | salesforce_only | both
    in_hubspot = ~in_salesforce | both
    is_customer = rng.random(size) < _CUSTOMERS
    currency = np.array([CURRENCIES.index(c.currency) for c in COUNTRIES])[country]
    world = World(
        country=country,
        form=form,
        root=root,
        second=second,
        parent=parent,
        group=group,
        employees=employees,
        created_day=settings.first_day - rng.integers(120, 900, size),
        in_salesforce=in_salesforce,
        in_hubspot=in_hubspot,
        has_duplicate=in_salesforce & ~grouped & (rng.random(size) < _TYPED_TWICE),
        is_customer=is_customer,
        is_billed=is_customer & (rng.random(size) < _BILLED),
        start_month=rng.integers(0, MONTHS - 2, size),
        has_lei=grouped | (rng.random(size) < _REGISTERED),
        currency=currency,
        seats=np.clip(employees // rng.integers(4, 12, size), 5, 2_000),
        health_mean=rng.normal(0.75, 1.1, size),
    )
    _anchor(world)
    build.frame("company", **vars(world))
    last = np.arange(size - ANCHORS, size)
    build.frame("anchor", company=last, is_healthy=last < size - ANCHORS // 2)
    return world


def _anchor(world: World) -> None:
    """Make the last companies plain customers whose health is beyond doubt."""
    last = slice(world.size - ANCHORS, world.size)
    world.in_salesforce[last] = True
    world.is_customer[last] = True
    world.is_billed[last] = True
    world.in_hubspot[last] = False
    world.has_duplicate[last] = False
    world.start_month[last] = 9 + np.arange(ANCHORS)
    world.seats[last] = 40
    world.currency[last] = 0
    world.country[last] = 0
    world.form[last] = 0
