"""Statements that write the Stripe tables."""

# Prices in minor units per seat; yen have none.
CATALOG = """
create table stripe.product as
select
    'prod_' || code as id, name, true as active, 'service' as type,
    'seat' as unit_label, false as is_deleted, true as livemode,
    timestamp '2022-02-01 09:00:00' as created, synced() as _fivetran_synced
from (values ('PLAN', 'Plan'), ('INSIGHT', 'Insight'), ('CONNECT', 'Connect'))
    as v (code, name) order by id;

create table n.price as
select
    'price_' || code || '_' || currency || '_' || period as id,
    p as product, code, currency, period = 'year' as yearly,
    (monthly * factor * case when period = 'year' then 10 else 1 end)::bigint as cents
from (values (0, 'PLAN', 4000), (1, 'INSIGHT', 2500), (2, 'CONNECT', 1500))
    as v (p, code, monthly)
cross join (values ('USD', 1.0), ('EUR', 0.9), ('GBP', 0.8), ('JPY', 1.5))
    as c (currency, factor)
cross join (values ('month'), ('year')) as t (period);

create table stripe.price as
select
    id, 'prod_' || code as product_id, lower(currency) as currency,
    cents as unit_amount, case when yearly then 'year' else 'month' end
        as recurring_interval, 1::bigint as recurring_interval_count,
    'recurring' as type, 'per_unit' as billing_scheme, true as active,
    false as is_deleted, true as livemode, timestamp '2022-02-01 09:00:00' as created,
    synced() as _fivetran_synced
from n.price order by id
"""

# Most customers carry the CRM id, others an address at the company's domain,
# the rest only their name and country.
CUSTOMER = """
create table n.customer as
select
    s.i as s, w.*, stripe_id('cus_', w.c) as customer_id,
    w.in_salesforce and (w.c % 8 <> 3 or w.is_look_alike) as has_metadata
from n.subscription as s inner join n.named as w on s.company = w.c
order by s.i;

create table stripe.customer as
select
    customer_id as id,
    name,
    case when has_metadata or c % 3 > 0 then 'billing@' || domain end as email,
    case when has_metadata
        then '{"salesforce_account_id": "' || account_id || '"}' end as metadata,
    city as address_city, country_code as address_country,
    lower(currency_code) as currency, false as delinquent, false as is_deleted,
    true as livemode, ts((created_day + 60) * 86400 + 45000) as created,
    synced() as _fivetran_synced
from n.customer order by id
"""

SUBSCRIPTION = """
create table stripe.subscription as
select
    stripe_id('sub_', s.company) as id, k.customer_id,
    case when s.end_day <= (getvariable('as_of') - date '1970-01-01')
        then 'canceled' else 'active' end as status,
    ts(s.start_day * 86400 + 3600) as start_date,
    ts(s.start_day * 86400 + 3600) as created,
    ts(max(v.issued) * 86400 + 3600) as current_period_start,
    ts(max(v.period_end) * 86400 + 3600) as current_period_end,
    case when s.end_day < 1000000 then ts(s.end_day * 86400 + 3600) end as canceled_at,
    case when s.end_day < 1000000 then ts(s.end_day * 86400 + 3600) end as ended_at,
    false as cancel_at_period_end, true as livemode, 30 as days_until_due,
    synced() as _fivetran_synced
from n.subscription as s
inner join n.customer as k on s.i = k.s
inner join n.invoice as v on s.i = v.subscription
group by s.company, k.customer_id, s.end_day, s.start_day
order by id;

create table n.item as
select
    s.i as subscription, s.company, p.id as price_id, p.product, p.code, p.cents,
    k.currency_code
from n.subscription as s
inner join n.customer as k on s.i = k.s
inner join n.price as p
    on k.currency_code = p.currency and s.yearly = p.yearly
    and s.products & (1 << p.product) > 0;

create table stripe.subscription_item as
select
    stripe_id('si_' || t.code, t.company) as id,
    stripe_id('sub_', t.company) as subscription_id, t.price_id as plan_id,
    max_by(v.seats, v.number)::bigint as quantity,
    ts(min(v.issued) * 86400 + 3600) as created, synced() as _fivetran_synced
from n.item as t
inner join n.invoice as v on t.subscription = v.subscription
group by t.code, t.company, t.price_id
order by id
"""

INVOICE = """
create table n.line as
select v.*, v.i as v, t.price_id, t.product, t.code, t.currency_code,
    t.cents * v.seats as cents, t.cents as unit
from n.invoice as v
inner join n.item as t on v.subscription = t.subscription;

create table stripe.invoice as
with totals as (select v, sum(cents)::bigint as total from n.line group by v)
select
    'in_' || lpad((v.i + 1)::varchar, 10, '0') as id,
    k.customer_id, stripe_id('sub_', v.company) as subscription_id,
    'ATL-' || lpad((v.i + 1)::varchar, 7, '0') as number,
    case when v.paid_day >= 0 then 'paid' else 'open' end as status,
    lower(k.currency_code) as currency, t.total, t.total as subtotal,
    t.total as amount_due,
    case when v.paid_day >= 0 then t.total else 0 end as amount_paid,
    case when v.paid_day >= 0 then 0 else t.total end as amount_remaining,
    0::bigint as post_payment_credit_notes_amount,
    v.paid_day >= 0 as paid, false as is_deleted,
    'subscription_cycle' as billing_reason,
    ts(v.issued * 86400 + 7200) as created,
    ts(v.issued * 86400 + 10800) as finalized_at,
    ts((v.issued + 30) * 86400 + 10800) as due_date,
    ts(v.issued * 86400 + 3600) as period_start,
    ts(v.period_end * 86400 + 3600) as period_end,
    case when v.paid_day >= 0 then ts(v.paid_day * 86400 + 36000) end
        as status_transitions_paid_at,
    null::timestamp as status_transitions_voided_at,
    synced() as _fivetran_synced
from n.invoice as v
inner join totals as t on v.i = t.v
inner join n.customer as k on v.subscription = k.s
order by id;

create table stripe.invoice_line_item as
select
    'il_' || lpad((v + 1)::varchar, 10, '0') || '_' || code as id,
    'in_' || lpad((v + 1)::varchar, 10, '0') as invoice_id,
    stripe_id('sub_', company) as subscription_id,
    stripe_id('si_' || code, company) as subscription_item_id,
    price_id, price_id as plan_id, lower(currency_code) as currency,
    cents::bigint as amount, seats::bigint as quantity, false as proration,
    'subscription' as type, ts(issued * 86400 + 3600) as period_start,
    ts(period_end * 86400 + 3600) as period_end, synced() as _fivetran_synced
from n.line order by id
"""
