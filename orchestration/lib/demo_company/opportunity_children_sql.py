"""Statements that write what belongs to opportunities."""

CHILDREN = """
create table salesforce.product_2 as
select
    sf_id('01t', i) as id, name, code as product_code, 'Platform' as family,
    true as is_active, false as is_deleted,
    timestamp '2022-02-01 09:00:00' as created_date,
    timestamp '2022-02-01 09:00:00' as last_modified_date,
    timestamp '2022-02-01 09:00:00' as system_modstamp,
    synced() as _fivetran_synced
from (values (0, 'Plan', 'PLAN'), (1, 'Insight', 'INSIGHT'),
    (2, 'Connect', 'CONNECT')) as v (i, name, code) order by id;

-- One or two items; their prices add up to the amount of the deal.
create table salesforce.opportunity_line_item as
with items as (
    select
        o.*, k, d.i as d,
        case when d.i % 3 <> 0 then o.amount
            when k = 0 then (floor(o.amount * 0.006) * 100)::decimal(18, 2)
            else o.amount - (floor(o.amount * 0.006) * 100)::decimal(18, 2)
        end as total
    from salesforce.opportunity as o
    inner join n.opp as d on o.id = sf_id('006', d.i)
    cross join (values (0), (1)) as v (k)
    where k = 0 or d.i % 3 = 0
)
select
    sf_id('00k', d * 2 + k) as id, id as opportunity_id,
    sf_id('01t', (d + k) % 3) as product_2_id,
    ['PLAN', 'INSIGHT', 'CONNECT'][((d + k) % 3 + 1)::int] as product_code,
    1::decimal(18, 4) as quantity, total as unit_price, total as total_price,
    (k + 1)::int as sort_order, false as is_deleted, created_date,
    created_date as last_modified_date, created_date as system_modstamp,
    synced() as _fivetran_synced
from items order by id;

create table salesforce.opportunity_contact_role as
select
    sf_id('00K', d.i * 3 + k) as id, sf_id('006', d.i) as opportunity_id,
    sf_id('003', r.first + (d.i + k) % r.count) as contact_id,
    ['Decision Maker', 'Economic Buyer', 'Evaluator'][(k + 1)::int] as role,
    k = 0 as is_primary, false as is_deleted, ts(d.created + 600) as created_date,
    ts(d.created + 600) as last_modified_date, synced() as _fivetran_synced
from n.opp as d
inner join n.contact_range as r on d.company = r.i
cross join (values (0), (1), (2)) as v (k)
where k <= d.i % 3 and k < r.count
order by id;

create table salesforce.contract as
select
    sf_id('800', d.i) as id, o.account_id, lpad((d.i + 100)::varchar, 8, '0')
        as contract_number,
    o.owner_id,
    case when o.close_date + 365 > getvariable('as_of') then 'Activated'
        else 'Expired' end as status,
    o.close_date as start_date, o.close_date + 364 as end_date,
    12 as contract_term, o.currency_iso_code, false as is_deleted,
    o.last_modified_date as activated_date, o.last_modified_date as created_date,
    o.last_modified_date as last_modified_date,
    o.last_modified_date as system_modstamp, synced() as _fivetran_synced
from n.opp as d
inner join salesforce.opportunity as o on sf_id('006', d.i) = o.id
where o.is_won and d.kind < 2 order by id;
update salesforce.opportunity set contract_id = null
where contract_id not in (select id from salesforce.contract);

create table salesforce.account_team_member as
select
    sf_id('01M', w.c) as id, w.account_id, user_id(o.csm) as user_id,
    'Customer Success Manager' as team_member_role, false as is_deleted,
    ts(w.created_day * 86400 + 50000) as created_date,
    ts(w.created_day * 86400 + 50000) as last_modified_date,
    synced() as _fivetran_synced
from n.named as w inner join n.owner as o on w.c = o.i
where w.in_salesforce and w.is_customer order by id;

create table salesforce.campaign as
select
    sf_id('701', k) as id, 'Campaign ' || (2023 + k // 2) || ' ' || (k % 2 + 1)
        as name,
    'Event' as type, 'Completed' as status, true as is_active, false as is_deleted,
    (20000 + k * 2500)::decimal(18, 2) as budgeted_cost,
    (19000 + k * 2600)::decimal(18, 2) as actual_cost,
    make_date(2023 + k // 2, 9, 1) as start_date,
    make_date(2023 + k // 2, 10, 15) as end_date, synced() as _fivetran_synced
from (select unnest([0, 1, 2, 3, 4, 5]) as k) order by id
"""
