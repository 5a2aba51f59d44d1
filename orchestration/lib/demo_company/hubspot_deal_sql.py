"""Statements that write HubSpot deals and their history."""

PIPELINE = """
create table n.hubspot_stages (
    stage int, stage_id varchar, label varchar, probability double,
    is_closed boolean, is_won boolean
);
insert into n.hubspot_stages values
    (0, 'appointmentscheduled', 'Contacted', 0.1, false, false),
    (1, 'qualifiedtobuy', 'Qualified', 0.3, false, false),
    (2, 'presentationscheduled', 'Demo provided', 0.5, false, false),
    (3, 'contractsent', 'Proposal sent', 0.8, false, false),
    (90, 'closedwon', 'Won', 1.0, true, true),
    (92, '146829301', 'Payment issued', 1.0, true, true),
    (91, 'closedlost', 'Lost', 0.0, true, false);
create table hubspot.deal_pipeline as
select
    'default' as pipeline_id, 'Sales pipeline' as label, true as active,
    0 as display_order, timestamp '2022-01-10 09:00:00' as created_at,
    timestamp '2022-01-10 09:00:00' as updated_at, false as _fivetran_deleted,
    synced() as _fivetran_synced;
create table hubspot.deal_pipeline_stage as
select
    stage_id, 'default' as pipeline_id, label, true as active,
    row_number() over (order by is_closed, is_won desc, stage)::int as display_order,
    probability::decimal(9, 4) as probability, is_closed, is_won as closed_won,
    timestamp '2022-01-10 09:00:00' as created_at,
    timestamp '2022-01-10 09:00:00' as updated_at, false as _fivetran_deleted,
    synced() as _fivetran_synced
from n.hubspot_stages order by display_order
"""

VERSIONS = """
create table n.deal_version as
select
    e.i, 42000000 + e.deal as deal_id, e.deal, e.at, s.*,
    case when e.at < d.resize_at then d.first_amount else d.amount end as amount,
    case when e.at < d.push_at and not s.is_closed then d.first_close_day
        else d.close_day end as close_day,
    lead(e.at) over history as next_at,
    row_number() over history as event_number
from n.deal_event as e
inner join n.deal as d on e.deal = d.i
inner join n.hubspot_stages as s on e.stage = s.stage
window history as (partition by e.deal order by e.at)
"""

DEAL = """
create table hubspot.deal as
select
    v.deal_id, 'default' as deal_pipeline_id, v.stage_id as deal_pipeline_stage_id,
    w.stem || ' - ' || ['New business', 'Renewal', 'Expansion'][(d.kind + 1)::int]
        as property_dealname,
    v.amount::decimal(18, 2) as property_amount,
    w.currency_code as property_deal_currency_code,
    v.probability::decimal(9, 4) as property_hs_deal_stage_probability,
    case when v.is_closed then 'CLOSED' when v.stage = 3 then 'COMMIT'
        when v.stage = 2 then 'BEST_CASE' else 'PIPELINE' end
        as property_hs_forecast_category,
    case when v.stage = 91 then word('loss_reasons', d.i % 5) end
        as property_closed_lost_reason,
    v.is_closed as property_hs_is_closed, v.is_won as property_hs_is_closed_won,
    51000000 + o.owner as owner_id, 4410022 as portal_id, false as is_deleted,
    ts(v.close_day * 86400 + 61200) as property_closedate,
    ts(d.created) as property_createdate, ts(v.at) as property_hs_lastmodifieddate,
    false as _fivetran_deleted, synced() as _fivetran_synced
from n.deal as d
inner join n.deal_version as v on d.i = v.deal and v.next_at is null
inner join n.named as w on d.company = w.c
inner join n.owner as o on d.company = o.i
order by deal_id;

-- The primary company (type 5) is also an ordinary one (type 341).
create table hubspot.deal_company as
select
    42000000 + d.i as deal_id, company_id(d.company) as company_id, type_id,
    'HUBSPOT_DEFINED' as category, synced() as _fivetran_synced
from n.deal as d cross join (values (5), (341)) as v (type_id)
order by all;

create table hubspot.deal_contact as
select
    42000000 + d.i as deal_id, 7700000 + r.first + k as contact_id, 3 as type_id,
    'HUBSPOT_DEFINED' as category, synced() as _fivetran_synced
from n.deal as d
inner join n.contact_range as r on d.company = r.i
cross join (values (0), (1)) as v (k)
where k <= d.i % 2
order by all
"""

HISTORY = """
create table hubspot.deal_stage as
with entered as (
    select
        *,
        coalesce(lag(stage_id) over (partition by deal order by "at"), '') <> stage_id
            as is_new
    from n.deal_version
)
select
    deal_id, stage_id as value, ts("at") as date_entered, 'CRM_UI' as source,
    ts("at") as _fivetran_start,
    coalesce(ts(lead("at") over (partition by deal order by "at")),
        timestamp '9999-12-31 23:59:59') as _fivetran_end,
    lead("at") over (partition by deal order by "at") is null as _fivetran_active,
    synced() as _fivetran_synced
from entered where is_new
order by deal_id, date_entered;

create table hubspot.deal_property_history as
with changes as (
    select deal_id, deal, "at", 'amount' as name,
        amount::decimal(18, 2)::varchar as value
    from n.deal_version
    union all
    select deal_id, deal, "at", 'closedate',
        strftime(ts(close_day * 86400 + 61200), '%Y-%m-%dT%H:%M:%SZ')
    from n.deal_version
)
select
    deal_id, name, ts("at") as timestamp, value, 'CRM_UI' as source,
    synced() as _fivetran_synced
from changes
qualify coalesce(lag(value) over (partition by deal, name order by "at"), '') <> value
order by deal_id, name, timestamp;

create table hubspot.merged_deal (
    deal_id bigint, merged_deal_id bigint, _fivetran_synced timestamp
)
"""
