"""Which deals a company comes by: first sales, renewals and what else comes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from orchestration.lib.demo_company.companies import World
from orchestration.lib.demo_company.condition import NEVER, Condition
from orchestration.lib.demo_company.settings import MONTHS, IntArray, Settings

OPEN, WON, LOST = 0, 1, 2
NEW, RENEWAL, EXPANSION = 0, 1, 2
_YOUNG = 16
# Renewals due within three months are being worked on.
_NOTICE_MONTHS = 3


@dataclass
class Plans:
    """Deals before they are walked through stages."""

    company: IntArray
    created: IntArray
    close: IntArray
    outcome: IntArray
    kind: IntArray


def plan(
    settings: Settings,
    world: World,
    condition: Condition,
    companies: IntArray,
    rng: np.random.Generator,
) -> Plans:
    """Deals of the given companies: first sale, renewals, and what else came."""
    customers = companies[world.is_customer[companies]]
    months = settings.month_starts
    start = months[world.start_month[customers]] + customers % 27
    cycle = rng.integers(25, 140, len(customers))
    parts = [
        _part(customers, start - cycle, start, np.full(len(customers), WON), NEW),
    ]
    for year in (1, 2, 3):
        due_month = world.start_month[customers] + 12 * year
        churned = condition.churn_month[customers]
        # Who leaves says so before the renewal is due.
        told_month = np.minimum(due_month, churned)
        due = (told_month < MONTHS) & (churned > due_month - 12)
        some = customers[due]
        day = months[told_month[due]] + some % 27
        outcome = np.where(churned[due] <= due_month[due], LOST, WON)
        parts.append(_part(some, day - 90, day, outcome, RENEWAL))
    count = rng.poisson(np.where(world.is_customer[companies], 1.0, 1.5))
    some = np.repeat(companies, count)
    created = rng.integers(settings.first_day, settings.as_of_day - 3, len(some))
    length = np.clip(np.exp(rng.normal(4.3, 0.6, len(some))), 10, 300)
    close = created + length.astype(np.int64)
    health = condition.at(some, settings.month_of(close))
    outcome = np.where(rng.random(len(some)) < 0.1 + 0.4 * health, WON, LOST)
    parts.append(_part(some, created, close, outcome, EXPANSION))
    # A renewal that comes due after the last day is still being worked.
    due_month = world.start_month[customers] % 12
    next_due = months[-1] + 15 + (due_month * 30 % 90)
    live = (condition.churn_month[customers] == NEVER) & (due_month < _NOTICE_MONTHS)
    parts.append(
        _part(
            customers[live],
            settings.as_of_day - 20 - customers[live] % 60,
            next_due[live],
            np.full(int(live.sum()), WON),
            RENEWAL,
        )
    )
    # A young pipeline, whatever the size.
    some = np.resize(companies, max(_YOUNG, len(companies) // 4))
    created = settings.as_of_day - rng.integers(6, 60, len(some))
    close = settings.as_of_day + rng.integers(10, 90, len(some))
    parts.append(_part(some, created, close, np.full(len(some), WON), EXPANSION))
    joined = [np.concatenate([part[i] for part in parts]) for i in range(5)]
    plans = Plans(*joined)
    plans.outcome = np.where(plans.close > settings.as_of_day, OPEN, plans.outcome)
    return plans


def _part(
    company: IntArray, created: IntArray, close: IntArray, outcome: IntArray, kind: int
) -> list[IntArray]:
    return [company, created, close, outcome, np.full(len(company), kind)]
