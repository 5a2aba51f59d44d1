"""The hidden condition of every customer, and whom it drives away."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from orchestration.lib.demo_company.build import Build
from orchestration.lib.demo_company.companies import ANCHORS, World
from orchestration.lib.demo_company.settings import MONTHS, FloatArray, IntArray

NEVER = 1_000
_FIRST_RISK_MONTH = 5
_MEMORY = 0.92
# A renewal below the first shrinks the contract, above the second grows it.
_SHRINKS_BELOW = 0.4
_GROWS_ABOVE = 0.72


@dataclass
class Condition:
    """Health 0..1 per company and month; seats per month; month of churn."""

    health: npt.NDArray[np.float32]
    seats: npt.NDArray[np.int32]
    churn_month: IntArray

    def at(self, company: IntArray, month: IntArray) -> FloatArray:
        """Health of companies in months."""
        return self.health[company, np.clip(month, 0, MONTHS - 1)].astype(np.float64)


def simulate(build: Build, world: World) -> Condition:
    """Walk an AR(1) path per company; low health makes leaving likelier."""
    rng = build.settings.rng("condition")
    size = world.size
    walk = np.zeros((size, MONTHS))
    walk[:, 0] = rng.normal(0, 0.7, size)
    shocks = rng.normal(0, 0.38, (size, MONTHS))
    for month in range(1, MONTHS):
        walk[:, month] = _MEMORY * walk[:, month - 1] + shocks[:, month]
    health = 1 / (1 + np.exp(-(world.health_mean[:, None] + walk)))
    health[size - ANCHORS : size - ANCHORS // 2] = 0.97
    health[size - ANCHORS // 2 :] = 0.02

    age = np.arange(MONTHS)[None, :] - world.start_month[:, None]
    hazard = 0.002 + 0.16 * (1 - health) ** 4
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
        health.astype(np.float32), seats.astype(np.int32), churn_month
    )
    build.frame(
        "condition",
        churn_month=churn_month,
        health=health[:, -1].round(4),
        seats=condition.seats[:, -1].astype(np.int64),
    )
    return condition
