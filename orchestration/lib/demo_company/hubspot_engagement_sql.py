"""Statements that write HubSpot activities, notes, tasks and tickets."""

# Kinds: 0 call, 1 mail out, 2 mail in, 3 meeting, 4 automatic mail.
HUBSPOT = """
create table n.engaged as
select 880000000 + i as engagement_id, * from n.activity where not in_salesforce;

create table hubspot.engagement as
select
    engagement_id as id,
    case when kind = 0 then 'CALL' when kind = 3 then 'MEETING' else 'EMAIL' end
        as type,
    4410022 as portal_id, synced() as _fivetran_synced
from n.engaged order by id;

create table hubspot.engagement_call as
select
    engagement_id, 'CALL' as type, ts("at") as property_hs_timestamp,
    ts("at") as property_hs_createdate, 51000000 + owner as property_hubspot_owner_id,
    case when i % 3 = 0 then 'INBOUND' else 'OUTBOUND' end
        as property_hs_call_direction,
    case when answered then 300000 + i % 900000 else 0 end::bigint
        as property_hs_call_duration,
    case when answered then 'COMPLETED' else 'NO_ANSWER' end as property_hs_call_status,
    false as _fivetran_deleted, synced() as _fivetran_synced
from n.engaged where kind = 0 order by engagement_id;

create table hubspot.engagement_email as
select
    engagement_id, 'EMAIL' as type, ts("at") as property_hs_timestamp,
    ts("at") as property_hs_createdate, 51000000 + owner as property_hubspot_owner_id,
    case when kind = 2 then 'INCOMING_EMAIL' else 'EMAIL' end
        as property_hs_email_direction,
    case kind when 1 then 'Follow-up' when 2 then 'Re: follow-up'
        else 'Newsletter' end as property_hs_email_subject,
    false as _fivetran_deleted, synced() as _fivetran_synced
from n.engaged where kind in (1, 2, 4) order by engagement_id;

create table hubspot.engagement_meeting as
select
    engagement_id, 'MEETING' as type, ts("at") as property_hs_timestamp,
    ts("at") as property_hs_createdate, 51000000 + owner as property_hubspot_owner_id,
    case when answered then 'COMPLETED' else 'NO_SHOW' end
        as property_hs_meeting_outcome,
    false as _fivetran_deleted, synced() as _fivetran_synced
from n.engaged where kind = 3 order by engagement_id;

create table hubspot.engagement_company as
select engagement_id, company_id, 'HUBSPOT_DEFINED' as category,
    synced() as _fivetran_synced
from n.engaged order by all;

create table hubspot.engagement_contact as
select engagement_id, 7700000 + person as contact_id, 'HUBSPOT_DEFINED' as category,
    synced() as _fivetran_synced
from n.engaged order by all;

create table hubspot.engagement_deal as
select e.engagement_id, min(d.deal_id) as deal_id, 'HUBSPOT_DEFINED' as category,
    synced() as _fivetran_synced
from n.engaged as e
inner join hubspot.deal_company as d
    on e.company_id = d.company_id and d.type_id = 5
group by e.engagement_id
order by e.engagement_id;

create table hubspot.engagement_note as
select
    870000000 + c as engagement_id, 'NOTE' as type,
    ts((created_day + 60) * 86400 + 40000) as property_hs_timestamp,
    ts((created_day + 60) * 86400 + 40000) as property_hs_createdate,
    51000000 + o.owner as property_hubspot_owner_id,
    'Met at the trade fair.' as property_hs_note_body,
    false as _fivetran_deleted, synced() as _fivetran_synced
from n.named as w inner join n.owner as o on w.c = o.i
where not in_salesforce and c % 2 = 0 order by engagement_id;

create table hubspot.engagement_task as
select
    860000000 + c as engagement_id, 'TASK' as type,
    ts((created_day + 90) * 86400 + 40000) as property_hs_timestamp,
    ts((created_day + 90) * 86400 + 40000) as property_hs_createdate,
    51000000 + o.owner as property_hubspot_owner_id,
    'TODO' as property_hs_task_type, false as _fivetran_deleted,
    synced() as _fivetran_synced
from n.named as w inner join n.owner as o on w.c = o.i
where not in_salesforce and c % 2 = 1 order by engagement_id;

insert into hubspot.engagement
select engagement_id, 'NOTE', 4410022, synced() from hubspot.engagement_note
union all
select engagement_id, 'TASK', 4410022, synced() from hubspot.engagement_task
order by 1;

insert into hubspot.engagement_company
select engagement_id, company_id(engagement_id - 870000000), 'HUBSPOT_DEFINED',
    synced()
from hubspot.engagement_note
union all
select engagement_id, company_id(engagement_id - 860000000), 'HUBSPOT_DEFINED',
    synced()
from hubspot.engagement_task
order by 1;

create table hubspot.ticket as
select
    930000 + c as id, 'Billing question' as property_subject,
    case when c % 3 = 0 then 'HIGH' else 'LOW' end as property_hs_ticket_priority,
    '0' as property_hs_pipeline, '4' as property_hs_pipeline_stage,
    51000000 + o.owner as property_hubspot_owner_id,
    ts((getvariable('as_of') - date '1970-01-01' - 40 - c % 300) * 86400 + 41000)
        as property_createdate,
    ts((getvariable('as_of') - date '1970-01-01' - 38 - c % 300) * 86400 + 41000)
        as property_closed_date,
    false as is_deleted, false as _fivetran_deleted, synced() as _fivetran_synced
from n.named as w inner join n.owner as o on w.c = o.i
where not in_salesforce and c % 3 < 2 and not is_customer order by id;

create table hubspot.ticket_company as
select
    id as ticket_id, company_id(id - 930000) as company_id,
    'HUBSPOT_DEFINED' as category, synced() as _fivetran_synced
from hubspot.ticket order by id
"""
