"""Calls, mails, meetings: tasks and events, and HubSpot engagements."""

from __future__ import annotations

import numpy as np

from orchestration.lib.demo_company.build import Build
from orchestration.lib.demo_company.companies import World
from orchestration.lib.demo_company.condition import RELATIONSHIP, Condition
from orchestration.lib.demo_company.engagement_sql import SALESFORCE
from orchestration.lib.demo_company.hubspot_engagement_sql import HUBSPOT
from orchestration.lib.demo_company.settings import MONTHS

CALL, EMAIL_OUT, EMAIL_IN, MEETING, AUTO_MAIL = range(5)
_TWO_WAY = 0.75
_MIX = np.array([0.3, 0.25, 0.1, 0.2, 0.15])


def write(build: Build, world: World, condition: Condition) -> None:
    """Touch healthy customers often; automatic mail goes to everyone alike."""
    settings = build.settings
    rng = settings.rng("engagement")
    months = np.arange(MONTHS)[None, :]
    live = world.is_customer[:, None] & (months >= world.start_month[:, None] - 2)
    live &= months < condition.churn_month[:, None]
    rate = np.where(live, 0.12 + 0.95 * condition.facets[RELATIONSHIP], 0.06)
    count = rng.poisson(rate)
    who, month = np.nonzero(count)
    repeats = count[who, month]
    who, month = np.repeat(who, repeats), np.repeat(month, repeats)
    day = settings.month_starts[month] + rng.integers(0, 28, len(who))
    order = np.argsort(day, kind="stable")
    # Who is content is talked to by more than one.
    closeness = condition.of(RELATIONSHIP, who[order], month[order])
    build.frame(
        "touch",
        company=who[order],
        day=day[order],
        second=rng.integers(28_000, 62_000, len(who)),
        kind=rng.choice(len(_MIX), len(who), p=_MIX),
        contact=(rng.random(len(who)) < 0.5 * closeness).astype(np.int64),
        answered=rng.random(len(who)) < _TWO_WAY,
    )
    build.sql(SALESFORCE)
    build.sql(HUBSPOT)
