"""Targets, budgets, account plans and competitors."""

from __future__ import annotations

from orchestration.lib.demo_company.build import Build


def write(build: Build) -> None:
    """Write what people plan in spreadsheets."""
    build.sql(_PLANNING)


_PLANNING = """
create table planning.target as
with quarters as (
    select q, (date '2024-07-01' + to_months(3 * q))::date as starts
    from (select unnest(range(0, 10))::int as q)
)
select
    'target-' || u.i || '-' || q as id, user_id(u.i) as owner_id,
    ['Europe', 'Americas', 'Asia'][(u.i % 3 + 1)::int] as territory,
    'bookings' as metric, starts as period_start_date,
    (starts + to_months(3) - interval 1 day)::date as period_end_date,
    (150000 + u.i * 5000 + q * 2500)::decimal(18, 2) as target_amount,
    'USD' as currency_code, synced() as _fivetran_synced
from n.users as u cross join quarters where u.active and u.i >= 4
order by id;

create table planning.account_budget as
select
    'budget-' || w.c || '-' || m as id, w.crm_id as account_id,
    (date '2026-01-01' + to_months(m))::date as period_month,
    ['Travel', 'Marketing'][m % 2 + 1] as category,
    (500 + w.c % 7 * 100)::decimal(18, 2) as budget_amount, w.currency_code,
    synced() as _fivetran_synced
from n.named as w cross join (select unnest(range(0, 12))::int as m)
where w.is_customer and w.c % 12 = 1 order by id;

create table planning.account_cost as
select
    'cost-' || w.c || '-' || m || '-' || k as id, w.crm_id as account_id,
    (date_trunc('month', getvariable('as_of')) - to_months(m))::date as period_month,
    ['support', 'hosting'][k + 1] as category,
    (120 + w.c % 9 * 60 + k * 40 + m % 3 * 10)::decimal(18, 2) as cost_amount,
    w.currency_code, synced() as _fivetran_synced
from n.named as w
cross join (select unnest(range(0, 12))::int as m)
cross join (values (0), (1)) as v (k)
where w.is_customer and w.in_salesforce and w.c % 2 = 1 order by id;

create table planning.account_plan as
select
    'plan-' || w.c as id, w.crm_id as account_id,
    ['Roll out to a second site', 'Reach 80 % adoption', 'Renew for two years']
        [(w.c % 3 + 1)::int] as objective,
    ['sites', 'adoption', 'term'][(w.c % 3 + 1)::int] as metric,
    [2, 80, 24][(w.c % 3 + 1)::int]::decimal(18, 2) as target_value,
    (getvariable('as_of') + (w.c % 200)::int) as due_date,
    user_id(o.owner) as owner_id, 'active' as status,
    ts((getvariable('as_of') - date '1970-01-01' - w.c % 300) * 86400) as updated_at,
    synced() as _fivetran_synced
from n.named as w inner join n.owner as o on w.c = o.i
where w.is_customer and w.c % 5 = 1 order by id;

create table planning.opportunity_competitor as
select
    'competitor-' || d.i || '-' || k as id, o.id as opportunity_id,
    word('competitors', (d.i + k) % 4) as competitor_name,
    case when o.is_won then 'won against' when o.is_closed then 'lost to'
        else 'open' end as outcome,
    o.created_date + interval 10 day as noted_at, synced() as _fivetran_synced
from n.opp as d
inner join salesforce.opportunity as o on sf_id('006', d.i) = o.id
cross join (values (0), (1)) as v (k)
where d.i % 5 = 0 and k <= d.i % 2
order by id
"""
