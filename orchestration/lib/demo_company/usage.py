"""Daily product usage, in chunks: one row per account, day and product."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from orchestration.lib.demo_company.build import Build
from orchestration.lib.demo_company.companies import PRODUCTS, World
from orchestration.lib.demo_company.condition import PRODUCT, Condition

_ROWS_PER_CHUNK = 3_000_000
# How widely a customer uses the product says as much of its work as of its
# content: spread of the log odds of adoption that has nothing to do with it.
_HABIT = 0.7
_WEEKDAYS = np.array([1.0, 1.04, 1.05, 1.02, 0.92, 0.35, 0.3])  # Thursday first


def chunks(build: Build, world: World, condition: Condition) -> Iterator[int]:
    """Fill `usage.daily_usage` chunk by chunk; yield the number of each chunk.

    The caller writes the table out before asking for the next one.
    """
    settings = build.settings
    rng = settings.rng("usage")
    build.sql(
        """
        create table usage.daily_usage (
            account_id varchar, usage_date date, product_code varchar,
            active_users int, licensed_seats int, event_count bigint,
            feature_count int, _fivetran_synced timestamp
        );
        create table n.feed as
        select s.*, w.crm_id from n.subscription as s
        inner join n.named as w on s.company = w.c order by s.i
        """
    )
    company = build.array("select company from n.subscription order by i")
    start = build.array("select start_day from n.subscription order by i")
    end = build.array("select end_day from n.subscription order by i")
    mask = build.array("select products from n.subscription order by i")
    per_account = settings.usage_days * PRODUCTS
    step = max(1, _ROWS_PER_CHUNK // per_account)
    days = np.arange(
        settings.as_of_day - settings.usage_days + 1, settings.as_of_day + 1
    )
    month = settings.month_of(days)
    habit = rng.normal(0, _HABIT, world.size)
    for number, first in enumerate(range(0, len(company), step)):
        rows = slice(first, first + step)
        who = company[rows]
        live = (days >= start[rows, None]) & (days < end[rows, None])
        content = condition.facets[PRODUCT][who][:, month]
        seats = condition.seats[who][:, month]
        odds = content / (1 - content) * np.exp(habit[who])[:, None]
        adoption = np.clip(0.06 + 0.86 * odds / (1 + odds), 0, 1)
        adoption = adoption * _WEEKDAYS[days % 7]
        for product in range(PRODUCTS):
            has = live & ((mask[rows] >> product) & 1 == 1)[:, None]
            noise = rng.normal(1, 0.08, has.shape)
            share = np.clip(adoption * noise * (1 - 0.2 * product), 0, 1)
            active = np.round(seats * share).astype(np.int32)
            events = active * (18 - 4 * product) + rng.integers(0, 30, has.shape)
            feed, day = np.nonzero(has)
            build.frame(
                "usage_rows",
                feed=feed + first,
                day=days[day],
                active=active[feed, day],
                seats=seats[feed, day],
                events=np.where(active[feed, day] > 0, events[feed, day], 0),
            )
            build.sql(
                f"""
                insert into usage.daily_usage
                select
                    f.crm_id, day(u.day),
                    ['PLAN', 'INSIGHT', 'CONNECT'][{product} + 1],
                    u.active, u.seats, u.events, least(u.active, 12 + u.i % 5)::int,
                    day(u.day)::timestamp + interval 26 hour
                from n.usage_rows as u inner join n.feed as f on u.feed = f.i
                order by u.i
                """
            )
        yield number
