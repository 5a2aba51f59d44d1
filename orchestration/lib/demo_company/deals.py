"""Deals moving through stages, for either CRM."""

from __future__ import annotations

import numpy as np

from orchestration.lib.demo_company.build import Build
from orchestration.lib.demo_company.companies import World
from orchestration.lib.demo_company.countries import RATES
from orchestration.lib.demo_company.deal_plans import LOST, OPEN, WON, Plans

WON_STAGE, LOST_STAGE, PAID_STAGE = 90, 91, 92
_SLOTS = 8
_SKIPS_STAGE = 0.12
_IS_PUSHED = 0.25
_IS_RESIZED = 0.3
_IS_PAID = 0.4
_NO_EVENT = np.int64(2**40)
# Where in the cycle a deal enters each open stage, about.
_ENTERS = np.array([0.0, 0.2, 0.42, 0.62, 0.82])


def walk(
    build: Build,
    name: str,
    plans: Plans,
    world: World,
    rng: np.random.Generator,
    *,
    stages: int,
    pays: bool,
) -> None:
    """Store `n.<name>` (deals) and `n.<name>_event` (their history)."""
    settings = build.settings
    size = len(plans.company)
    length = np.maximum(plans.close - plans.created, 8)
    times = np.full((size, _SLOTS), _NO_EVENT)
    stage = np.zeros((size, _SLOTS), dtype=np.int64)
    enters = _ENTERS[:stages] + rng.uniform(0, 0.08, (size, stages))
    enters[:, 0] = 0
    days = plans.created[:, None] + (enters * length[:, None]).astype(np.int64)
    # Within a day later stages come later, so the order is never in doubt.
    clock = (8 + np.arange(stages)) * 3600 + rng.integers(0, 3500, (size, stages))
    times[:, :stages] = days * 86_400 + clock
    stage[:, :stages] = np.arange(stages)
    skipped = rng.random((size, stages)) < _SKIPS_STAGE
    furthest = rng.integers(1, stages + 1, size)
    lost_early = (plans.outcome == LOST)[:, None] & (
        np.arange(stages)[None, :] >= furthest[:, None]
    )
    gone = skipped | lost_early
    gone[:, 0] = False
    times[:, :stages][gone] = _NO_EVENT

    closed = plans.outcome != OPEN
    close_at = plans.close * 86_400 + 63_000 + rng.integers(0, 9_000, size)
    horizon = np.where(closed, close_at, (settings.as_of_day + 1) * 86_400 - 3_600)
    push_at = (plans.created + (length * 0.55).astype(np.int64)) * 86_400 + 61_000
    pushed = (rng.random(size) < _IS_PUSHED) & (push_at <= horizon)
    times[:, 5] = np.where(pushed, push_at, _NO_EVENT)
    resized = rng.random(size) < _IS_RESIZED
    resize_at = (plans.created + (length * 0.7).astype(np.int64)) * 86_400 + 62_000
    times[:, 6] = np.where(resized, resize_at, _NO_EVENT)
    times[:, 7] = np.where(closed, close_at, _NO_EVENT)
    stage[:, 7] = np.where(plans.outcome == WON, WON_STAGE, LOST_STAGE)
    times = np.where(times <= horizon[:, None], times, _NO_EVENT)
    for slot in (5, 6):
        before = times[:, :stages] <= times[:, slot : slot + 1]
        current = np.where(before, stage[:, :stages], -1).max(axis=1)
        stage[:, slot] = current

    dollars = np.clip(np.exp(rng.normal(10.2, 0.9, size)), 2_500, 900_000)
    dollars *= np.clip(world.employees[plans.company] / 400, 0.5, 4)
    rate = np.array(RATES)[world.currency[plans.company]]
    amount = np.round(dollars * rate / 100) * 100
    earlier = np.round(amount * rng.choice([0.7, 0.85, 1.2, 1.4], size) / 100) * 100
    paid = pays & (plans.outcome == WON) & (rng.random(size) < _IS_PAID)
    paid &= plans.close + 20 < settings.as_of_day
    build.frame(
        name,
        company=plans.company,
        kind=plans.kind,
        outcome=plans.outcome,
        created=times[:, 0],
        close_day=plans.close,
        first_close_day=plans.close - np.where(pushed, rng.integers(20, 80, size), 0),
        push_at=times[:, 5],
        resize_at=times[:, 6],
        amount=amount,
        first_amount=np.where(resized, earlier, amount),
        is_paid=paid,
    )
    deal, place = np.nonzero(times < _NO_EVENT)
    events = [deal, times[deal, place], stage[deal, place]]
    if pays:
        extra = np.flatnonzero(paid)
        late = close_at[extra] + 20 * 86_400
        events = [
            np.concatenate([old, new])
            for old, new in zip(
                events, (extra, late, np.full(len(extra), PAID_STAGE)), strict=True
            )
        ]
    build.frame(f"{name}_event", deal=events[0], at=events[1], stage=events[2])
