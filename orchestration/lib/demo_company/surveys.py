"""NPS and CSAT answers that lean on the hidden condition."""

from __future__ import annotations

import numpy as np

from orchestration.lib.demo_company.build import Build
from orchestration.lib.demo_company.companies import World
from orchestration.lib.demo_company.condition import Condition
from orchestration.lib.demo_company.settings import MONTHS

_ANSWER_RATE = 0.6
_EVERY_MONTHS = 5


def write(build: Build, world: World, condition: Condition) -> None:
    """Ask two contacts of every customer each half year, and some requesters."""
    settings = build.settings
    rng = settings.rng("surveys")
    company = np.flatnonzero(world.is_customer)
    months = np.arange(MONTHS)[None, :]
    due = (
        months - world.start_month[company][:, None]
    ) % _EVERY_MONTHS == _EVERY_MONTHS - 1
    live = (months > world.start_month[company][:, None]) & (
        months < condition.churn_month[company][:, None]
    )
    who, month = np.nonzero(due & live)
    who = np.repeat(company[who], 2)
    month = np.repeat(month, 2)
    # People answer for what they see of all of it, and by their mood.
    content = condition.facets[:, who, np.clip(month, 0, MONTHS - 1)].mean(axis=0)
    score = np.clip(rng.normal(1.5 + 8.5 * content, 1.8), 0, 10).round()
    day = settings.month_starts[month] + 4 + who % 20
    answered = rng.random(len(who)) < _ANSWER_RATE
    build.frame(
        "nps",
        company=who,
        contact=np.arange(len(who)) % 2,
        score=score.astype(np.int64),
        answered=answered,
        sent=day * 86_400 + 30_000,
        responded=(day + rng.integers(0, 4, len(who))) * 86_400 + 52_000,
    )
    build.sql(_SURVEYS)


_SURVEYS = """
create table surveys.survey_response as
with asked as (
    select 'nps-' || n.i as id, 'nps' as survey_type, w.crm_id as account_id,
        p.email as contact_email, null as ticket_id,
        case when n.answered then n.score end as score, ts(n.sent) as sent_at,
        case when n.answered then ts(n.responded) end as responded_at
    from n.nps as n
    inner join n.named as w on n.company = w.c
    inner join n.contact_range as r on n.company = r.i
    inner join n.person as p on r.first + n.contact = p.k
    union all
    select 'csat-' || t.i, 'csat', w.crm_id, p.email, (500000 + t.i)::varchar,
        case when t.good then 4 + t.i % 2 else 1 + t.i % 3 end, ts(t.solved + 1800),
        ts(t.solved + 7200)
    from n.ticket as t
    inner join n.named as w on t.company = w.c
    inner join n.contact_range as r on t.company = r.i
    inner join n.person as p on r.first + 1 = p.k
    where t.i % 4 = 1 and t.solved > 0
)
select
    id, survey_type, account_id, contact_email, ticket_id, score::int as score,
    case when score <= 4 and survey_type = 'nps' then 'Too slow for us' end as comment,
    sent_at, responded_at, synced() as _fivetran_synced
from asked
where coalesce(responded_at, sent_at) < getvariable('as_of') + interval 1 day
order by id
"""
