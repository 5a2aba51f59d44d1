"""The hidden condition of every customer, and whom it drives away."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from orchestration.lib.demo_company.build import Build
from orchestration.lib.demo_company.companies import ANCHORS, World
from orchestration.lib.demo_company.settings import MONTHS, FloatArray, IntArray

NEVER = 1_000
# What a customer is content with, or not. Each signal sees one or two of these;
# only their sum drives customers away.
PRODUCT, SERVICE, RELATIONSHIP, COMMERCE = range(4)
_FACETS = 4
# What facets share: content with one goes with content with the others.
_SHARED = 0.5
_FIRST_RISK_MONTH = 5
# Part of a facet that stays, and part that wanders, with its memory of a month.
_LASTING, _PASSING = 0.6, 0.8
_MEMORY = 0.97
# Log odds of health: mean and spread over customers.
_MEAN, _SPREAD = 0.75, 1.47
# Log odds of leaving in a month, at the mean condition and per spread below it.
_LEAVES, _STEEPNESS = -7.8, 3.5
_CHANCE = 0.0005
# A renewal below the first shrinks the contract, above the second grows it.
_SHRINKS_BELOW = 0.4
_GROWS_ABOVE = 0.72
_QUARTER = 3


@dataclass
class Condition:
    """Health 0..1 per company and month; seats per month; month of churn."""

    health: npt.NDArray[np.float32]
    facets: npt.NDArray[np.float32]
    seats: npt.NDArray[np.int32]
    churn_month: IntArray

    def at(self, company: IntArray, month: IntArray) -> FloatArray:
        """Health of companies in months."""
        return self.health[company, np.clip(month, 0, MONTHS - 1)].astype(np.float64)

    def of(self, facet: int, company: IntArray, month: IntArray) -> FloatArray:
        """One facet of the health of companies in months."""
        months = np.clip(month, 0, MONTHS - 1)
        values: FloatArray = self.facets[facet, company, months].astype(np.float64)
        return values


def simulate(build: Build, world: World) -> Condition:
    """Walk an AR(1) path per company and facet; low health makes leaving likelier."""
    rng = build.settings.rng("condition")
    size = world.size
    facets = np.empty((_FACETS, size, MONTHS), dtype=np.float32)
    total = np.zeros((size, MONTHS))
    shared = np.sqrt(_SHARED) * _walk(rng, size)
    for facet in range(_FACETS):
        walk = shared + np.sqrt(1 - _SHARED) * _walk(rng, size)
        total += walk / np.sqrt(_FACETS * (1 + (_FACETS - 1) * _SHARED))
        facets[facet] = _health(walk)
    health = _health(total)
    for values in (health, *facets):
        values[size - ANCHORS : size - ANCHORS // 2] = 0.97
        values[size - ANCHORS // 2 :] = 0.02

    age = np.arange(MONTHS)[None, :] - world.start_month[:, None]
    hazard = _CHANCE + 1 / (1 + np.exp(_STEEPNESS * total - _LEAVES))
    leaves = (rng.random((size, MONTHS)) < hazard) & (age >= _FIRST_RISK_MONTH)
    leaves &= (world.is_customer & world.is_billed)[:, None]
    leaves[size - ANCHORS :] = False
    churn_month = np.where(leaves.any(axis=1), leaves.argmax(axis=1), NEVER)

    renewal = (age > 0) & (age % 12 == 0)
    factor = np.where(health > _GROWS_ABOVE, 1.25, 1.0)
    factor = np.where(health < _SHRINKS_BELOW, 0.8, factor)
    growth = np.cumprod(np.where(renewal, factor, 1.0), axis=1)
    seats = np.maximum(3, np.round(world.seats[:, None] * growth))
    condition = Condition(
        health.astype(np.float32), facets, seats.astype(np.int32), churn_month
    )
    build.frame(
        "condition",
        churn_month=churn_month,
        health=health[:, -1].round(4),
        seats=condition.seats[:, -1].astype(np.int64),
    )
    customer = np.flatnonzero(world.is_customer)
    months = np.arange(_QUARTER - 1, MONTHS, _QUARTER)
    build.frame(
        "past_condition",
        company=np.repeat(customer, len(months)),
        month_end=np.tile(build.settings.month_starts[months + 1] - 1, len(customer)),
        health=health[customer][:, months].ravel().round(4),
    )
    return condition


def _walk(rng: np.random.Generator, size: int) -> FloatArray:
    """A path of months per company: mean 0, variance 1."""
    lasting = rng.normal(0, _LASTING, size)
    passing = rng.normal(0, 1, size)
    shocks = rng.normal(0, np.sqrt(1 - _MEMORY**2), (size, MONTHS))
    walk = np.empty((size, MONTHS))
    for month in range(MONTHS):
        if month > 0:
            passing = _MEMORY * passing + shocks[:, month]
        walk[:, month] = lasting + _PASSING * passing
    return walk


def _health(walk: FloatArray) -> FloatArray:
    """A path as health from 0 to 1."""
    health: FloatArray = 1 / (1 + np.exp(-(_MEAN + _SPREAD * walk)))
    return health
