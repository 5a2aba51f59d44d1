"""Stripe: customers, subscriptions, prices and invoices."""

from __future__ import annotations

import numpy as np

from orchestration.lib.demo_company.billing_sql import (
    CATALOG,
    CUSTOMER,
    INVOICE,
    SUBSCRIPTION,
)
from orchestration.lib.demo_company.build import Build
from orchestration.lib.demo_company.companies import World
from orchestration.lib.demo_company.condition import COMMERCE, NEVER, Condition
from orchestration.lib.demo_company.settings import MONTHS

_YEARLY = 0.6
_SECOND_PRODUCT = 0.35
_THIRD_PRODUCT = 0.12


def write(build: Build, world: World, condition: Condition) -> None:
    """Write the Stripe tables; `n.subscription` holds one row per customer."""
    settings = build.settings
    rng = settings.rng("billing")
    months = settings.month_starts
    company = np.flatnonzero(world.is_billed)
    start_month = world.start_month[company]
    day_of_month = company % 27
    yearly = rng.random(len(company)) < _YEARLY
    churn = condition.churn_month[company]
    ended = churn < NEVER
    end_day = np.where(ended, months[np.minimum(churn, MONTHS)] + day_of_month, 2**30)
    second = rng.random(len(company)) < _SECOND_PRODUCT
    third = rng.random(len(company)) < _THIRD_PRODUCT
    mask = 1 + 2 * second + 4 * third
    build.frame(
        "subscription",
        company=company,
        start_day=months[start_month] + day_of_month,
        end_day=end_day,
        yearly=yearly,
        products=mask,
        day_of_month=day_of_month,
    )
    # One invoice per period that began before the end and by the last day.
    step = np.where(yearly, 12, 1)
    last = np.minimum(np.where(ended, churn - 1, MONTHS - 1), MONTHS - 1)
    count = (last - start_month) // step + 1
    line = np.repeat(np.arange(len(company)), count)
    number = np.arange(len(line)) - np.repeat(np.cumsum(count) - count, count)
    month = start_month[line] + number * step[line]
    issued = months[month] + day_of_month[line]
    keep = issued <= settings.as_of_day
    line, number, month, issued = line[keep], number[keep], month[keep], issued[keep]
    who = company[line]
    health = condition.of(COMMERCE, who, month)
    delay = np.clip(rng.normal(22 + 45 * (1 - health) ** 2, 7), 1, 100)
    # Sick accounts stop paying; what is old enough was collected in the end.
    dodged = rng.random(len(line)) < 0.9 * (1 - health) ** 3
    delay = np.where(dodged, rng.integers(90, 240, len(line)), delay).astype(np.int64)
    paid_day = issued + delay
    ends_month = month + step[line]
    build.frame(
        "invoice",
        subscription=line,
        company=who,
        number=number,
        issued=issued,
        period_end=settings.month_start(ends_month) + day_of_month[line],
        paid_day=np.where(paid_day <= settings.as_of_day, paid_day, -1),
        seats=condition.seats[who, month].astype(np.int64),
    )
    for statement in (CATALOG, CUSTOMER, SUBSCRIPTION, INVOICE):
        build.sql(statement)
