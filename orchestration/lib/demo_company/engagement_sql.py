"""Statements that write activities."""

SALESFORCE = """
create table n.activity as
select
    t.*, t.day * 86400 + t.second as at, w.account_id, w.company_id, w.in_salesforce,
    o.owner, r.first + t.contact as person
from n.touch as t
inner join n.named as w on t.company = w.c
inner join n.owner as o on t.company = o.i
inner join n.contact_range as r on t.company = r.i
order by t.i;

create table salesforce.task as
select
    sf_id('00T', i) as id, account_id, account_id as what_id,
    sf_id('003', person) as who_id,
    user_id(case when kind = 4 then 999 else owner end) as owner_id,
    case kind
        when 0 then 'Call: check-in'
        when 1 then 'Email: follow-up'
        when 2 then 'Re: follow-up'
        else 'Mass Email: newsletter'
    end as subject,
    case when kind = 0 then 'Call' else 'Email' end as type,
    case when kind = 0 then 'Call' else 'Email' end as task_subtype,
    case when kind = 0 and i % 3 = 0 then 'Inbound' when kind = 0 then 'Outbound' end
        as call_type,
    case when kind = 0 and answered then 'Connected' when kind = 0 then 'No answer' end
        as call_disposition,
    case when kind = 0 and answered then 300 + i % 900 when kind = 0 then 0 end::int
        as call_duration_in_seconds,
    'Completed' as status, 'Normal' as priority, true as is_closed,
    false as is_deleted, day(day) as activity_date, ts("at") as created_date,
    ts("at" + 600) as completed_date_time, ts("at" + 600) as last_modified_date,
    ts("at" + 600) as system_modstamp, synced() as _fivetran_synced
from n.activity
where in_salesforce and kind <> 3
order by id;

create table salesforce.event as
select
    sf_id('00U', i) as id, account_id, account_id as what_id,
    sf_id('003', person) as who_id, user_id(owner) as owner_id,
    word('event_subjects', i % 4) as subject, 'Meeting' as type,
    'Event' as event_subtype, false as is_deleted,
    day(day) as activity_date, ts("at") as activity_date_time,
    ts("at") as start_date_time, ts("at" + 2700) as end_date_time,
    ts("at" - 86400 * 5) as created_date, ts("at") as last_modified_date,
    synced() as _fivetran_synced
from n.activity
where in_salesforce and kind = 3
order by id
"""
