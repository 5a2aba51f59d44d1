"""Zendesk: organizations, users, tickets, comments and ratings."""

from __future__ import annotations

import numpy as np

from orchestration.lib.demo_company.build import Build
from orchestration.lib.demo_company.companies import World
from orchestration.lib.demo_company.condition import NEVER, SERVICE, Condition
from orchestration.lib.demo_company.settings import MONTHS

_IS_RATED = 0.3


def write(build: Build, world: World, condition: Condition) -> None:
    """Write the Zendesk tables; sick accounts open more and worse tickets."""
    settings = build.settings
    rng = settings.rng("support")
    company = np.flatnonzero(world.is_customer)
    months = np.arange(MONTHS)
    churn = np.minimum(condition.churn_month[company], NEVER)
    live = (months[None, :] >= world.start_month[company][:, None]) & (
        months[None, :] < churn[:, None]
    )
    illness = 1 - condition.facets[SERVICE][company]
    size_factor = np.clip(world.seats[company] / 60, 0.4, 3)[:, None]
    count = rng.poisson((0.1 + 1.1 * illness**2) * size_factor) * live
    who, month = np.nonzero(count)
    repeats = count[who, month]
    who, month = np.repeat(company[who], repeats), np.repeat(month, repeats)
    day = settings.month_starts[month] + rng.integers(0, 28, len(who))
    sick = 1 - condition.of(SERVICE, who, month)
    grade = np.clip(rng.normal(0.4 + 2.6 * sick, 0.7), 0, 3.49).round()
    hours = np.exp(rng.normal(1.0 + 2.2 * sick, 0.8))
    solve = np.exp(rng.normal(3.2 + 1.5 * sick, 0.8))
    opened = day * 86_400 + rng.integers(25_000, 65_000, len(who))
    solved = opened + (solve * 3_600).astype(np.int64)
    build.frame(
        "ticket",
        company=who,
        priority=grade.astype(np.int64),
        opened=opened,
        replied=opened + (np.minimum(hours, solve * 0.8) * 3_600).astype(np.int64),
        solved=np.where(solved < (settings.as_of_day + 1) * 86_400, solved, -1),
        rated=rng.random(len(who)) < _IS_RATED,
        good=rng.random(len(who)) > sick,
        subject=rng.integers(0, 8, len(who)),
    )
    build.sql(_ORGANIZATIONS)
    build.sql(_TICKETS)


_ORGANIZATIONS = """
create table zendesk.organization as
select
    360000000 + c * 3 as id, name,
    case when in_salesforce and (c % 10 <> 4 or is_look_alike) then account_id end
        as external_id,
    ts((created_day + 70) * 86400 + 30000) as created_at,
    ts((created_day + 70) * 86400 + 30000) as updated_at, synced() as _fivetran_synced
from n.named where is_customer order by id;

create table zendesk.domain_name as
select
    360000000 + c * 3 as organization_id, 0 as index, domain as domain_name,
    synced() as _fivetran_synced
from n.named
where is_customer and (c % 2 = 0 or not in_salesforce or c % 10 = 4)
order by organization_id;

create table zendesk.user as
select
    370000000 + k as id, first_name || ' ' || last_name as name, email,
    360000000 + c * 3 as organization_id, 'end-user' as role, true as active,
    false as suspended, ts((created_day + 80) * 86400) as created_at,
    ts((created_day + 80) * 86400) as updated_at, false as _fivetran_deleted,
    synced() as _fivetran_synced
from n.person
where c in (select c from n.named where is_customer) and position in (1, 3)
union all
select
    369000000 + i, 'Agent ' || i, 'agent' || i || '@atlas-instruments.com', null,
    'agent', true, false, timestamp '2022-03-01 09:00:00',
    timestamp '2022-03-01 09:00:00', false, synced()
from range(0, 6) as v (i)
order by id
"""

_TICKETS = """
-- One ticket in seven names no organization: its requester has one.
create table zendesk.ticket as
select
    500000 + t.i as id,
    case when t.i % 7 <> 3 then 360000000 + t.company * 3 end as organization_id,
    370000000 + r.first + 1 as requester_id, 369000000 + t.i % 6 as assignee_id,
    370000000 + r.first + 1 as submitter_id,
    word('ticket_subjects', t.subject) as subject,
    ['low', 'normal', 'high', 'urgent'][(t.priority + 1)::int] as priority,
    case when t.solved < 0 then 'open' else 'solved' end as status,
    'incident' as type, 'email' as via_channel, true as is_public,
    ts(t.opened) as created_at, ts(greatest(t.solved, t.opened)) as updated_at,
    false as _fivetran_deleted, synced() as _fivetran_synced
from n.ticket as t
inner join n.contact_range as r on t.company = r.i
order by id;

create table zendesk.ticket_comment as
with said as (
    select i, 0 as k, opened as at from n.ticket
    union all
    select i, 1, replied from n.ticket
    union all
    select i, 2, solved from n.ticket where i % 3 = 0 and solved > 0
)
select
    600000 + s.i * 4 + s.k as id, 500000 + s.i as ticket_id,
    case when s.k = 0 then 370000000 + r.first + 1 else 369000000 + s.i % 6 end
        as user_id,
    ['Please see the subject.', 'We are looking into it.', 'Solved, thank you.']
        [s.k + 1] as body,
    s.k <> 2 as public, ts(s.at) as created, false as _fivetran_deleted,
    synced() as _fivetran_synced
from said as s
inner join n.ticket as t on s.i = t.i
inner join n.contact_range as r on t.company = r.i
where s.at < epoch(getvariable('as_of')) + 86400
order by id;

create table zendesk.satisfaction_rating as
select
    700000 + t.i as id, 500000 + t.i as ticket_id,
    370000000 + r.first + 1 as requester_id, 369000000 + t.i % 6 as assignee_id,
    case when t.good then 'good' else 'bad' end as score,
    ts(t.solved + 3600) as created_at, ts(t.solved + 3600) as updated_at,
    synced() as _fivetran_synced
from n.ticket as t
inner join n.contact_range as r on t.company = r.i
where t.rated and t.solved > 0
    and t.solved + 3600 < epoch(getvariable('as_of')) + 86400
order by id
"""
