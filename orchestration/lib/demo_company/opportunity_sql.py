"""Statements that write opportunities and their history."""

STAGES = """
create table n.stages (
    stage int, stage_name varchar, probability int, category varchar,
    is_closed boolean, is_won boolean
);
insert into n.stages values
    (0, 'Prospecting', 10, 'Pipeline', false, false),
    (1, 'Qualification', 20, 'Pipeline', false, false),
    (2, 'Needs Analysis', 35, 'Pipeline', false, false),
    (3, 'Proposal/Price Quote', 60, 'BestCase', false, false),
    (4, 'Negotiation/Review', 80, 'Forecast', false, false),
    (90, 'Closed Won', 100, 'Closed', true, true),
    (91, 'Closed Lost', 0, 'Omitted', true, false);
create table salesforce.opportunity_stage as
select
    sf_id('01J', stage) as id, stage_name as master_label, stage_name as api_name,
    row_number() over (order by stage)::int as sort_order, true as is_active,
    is_closed, is_won, probability::decimal(9, 4) as default_probability,
    category as forecast_category, category as forecast_category_name,
    synced() as _fivetran_synced
from n.stages order by stage
"""

# The state after every event, and which event is a deal's last.
VERSIONS = """
create table n.opp_version as
select
    e.i, e.deal, e.at, s.*,
    case when e.at < d.resize_at then d.first_amount else d.amount end as amount,
    case when e.at < d.push_at and not s.is_closed then d.first_close_day
        else d.close_day end as close_day,
    row_number() over (partition by e.deal order by e.at desc) = 1 as is_last
from n.opp_event as e
inner join n.opp as d on e.deal = d.i
inner join n.stages as s on e.stage = s.stage
"""

OPPORTUNITY = """
create table salesforce.opportunity as
select
    sf_id('006', d.i) as id,
    case when w.has_duplicate and d.i % 3 = 0 then w.duplicate_id
        else w.account_id end as account_id,
    w.stem || ' - ' || ['New business', 'Renewal', 'Expansion'][(d.kind + 1)::int]
        || ' ' || (d.i % 90 + 10) as name,
    v.stage_name,
    ['New Business', 'Renewal', 'Expansion'][(d.kind + 1)::int] as type,
    v.amount::decimal(18, 2) as amount,
    w.currency_code as currency_iso_code,
    v.probability::decimal(9, 4) as probability,
    (v.amount * v.probability / 100)::decimal(18, 2) as expected_revenue,
    v.category as forecast_category,
    v.category as forecast_category_name,
    day(v.close_day) as close_date,
    v.is_closed, v.is_won, false as is_deleted,
    user_id(case when v.is_closed and d.i % 9 = 0 then o.former_owner
        else o.owner end) as owner_id,
    case when d.i % 6 = 0 then sf_id('701', d.i % 6) end as campaign_id,
    sf_id('0MI', w.country) as territory_2_id,
    ['Referral', 'Web', 'Event'][(d.i % 3 + 1)::int] as lead_source,
    case when not v.is_closed then 'Agree the next meeting' end as next_step,
    case when v.stage = 91 then word('loss_reasons', d.i % 5) end as loss_reason_c,
    case when v.is_won then sf_id('800', d.i) end as contract_id,
    true as has_opportunity_line_item,
    ts(d.created) as created_date, ts(v.at) as last_modified_date,
    ts(v.at) as system_modstamp, synced() as _fivetran_synced
from n.opp as d
inner join n.opp_version as v on d.i = v.deal and v.is_last
inner join n.named as w on d.company = w.c
inner join n.owner as o on d.company = o.i
order by id;

update salesforce.lead set converted_opportunity_id = (
    select min(o.id) from salesforce.opportunity as o
    where o.account_id = lead.converted_account_id
)
where is_converted
"""

HISTORY = """
create table salesforce.opportunity_history as
select
    sf_id('008', v.i) as id, o.id as opportunity_id, o.owner_id as created_by_id,
    v.stage_name, v.amount::decimal(18, 2) as amount,
    v.probability::decimal(9, 4) as probability,
    v.category as forecast_category, day(v.close_day) as close_date,
    o.currency_iso_code, false as is_deleted, ts(v.at) as created_date,
    ts(v.at) as system_modstamp, synced() as _fivetran_synced
from n.opp_version as v
inner join salesforce.opportunity as o on sf_id('006', v.deal) = o.id
order by id;

create table salesforce.opportunity_field_history as
with moves as (
    select
        *, lag(stage_name) over history as old_stage,
        lag(amount) over history as old_amount,
        lag(close_date) over history as old_close
    from salesforce.opportunity_history
    window history as (partition by opportunity_id order by created_date)
),
changes as (
    select id, opportunity_id, created_by_id, created_date, 0 as k,
        'created' as field, null as old_value, null as new_value
    from moves where old_stage is null
    union all
    select id, opportunity_id, created_by_id, created_date, 1, 'StageName', old_stage,
        stage_name
    from moves where old_stage <> stage_name
    union all
    select id, opportunity_id, created_by_id, created_date, 2, 'Amount',
        old_amount::varchar, amount::varchar
    from moves where old_amount <> amount
    union all
    select id, opportunity_id, created_by_id, created_date, 3, 'CloseDate',
        old_close::varchar, close_date::varchar
    from moves where old_close <> close_date
)
select
    sf_id('017', row_number() over (order by changes.id, k)) as id,
    opportunity_id, created_by_id,
    field, old_value, new_value, false as is_deleted, created_date,
    synced() as _fivetran_synced
from changes
order by id
"""
