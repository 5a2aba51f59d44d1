"""What else is known of customers: tickets, answers, touches, and days of usage."""

# Five tickets, four answers and twelve touches for each customer on average.
SERVICE = """
    create table days as
    select
        i, date '2023-06-01' + (hash(i * 23) % 1126)::int as happened_on,
        lpad((hash(i * 29) % {accounts})::varchar, 18, '0') as crm_id,
        'salesforce:' || crm_id as account_id
    from range({accounts} * 12) as t (i);
    insert into intermediate.int_support_tickets by name
    select
        'zendesk' as source_system, i::varchar as source_record_id, account_id,
        ['low', 'normal', 'high', 'urgent'][1 + (hash(i) % 4)::int] as priority,
        happened_on as created_at
    from days where i < {accounts} * 5;
    insert into staging.stg_zendesk__tickets by name
    select
        i::varchar as ticket_id, happened_on as created_at,
        case when hash(i) % 50 = 0 then 'open' else 'solved' end as status,
        happened_on + (hash(i * 31) % 20)::int as updated_at
    from days where i < {accounts} * 5;
    insert into staging.stg_surveys__survey_responses by name
    select
        i::varchar as survey_response_id, crm_id as account_id,
        'nps' as survey_type, (hash(i * 37) % 11)::int as score,
        happened_on as responded_at
    from days where i < {accounts} * 4;
    insert into intermediate.int_activities by name
    select i::varchar as activity_id, happened_on as activity_at from days;
    insert into intermediate.int_activity_accounts by name
    select i::varchar as activity_id, account_id from days;
    insert into intermediate.int_activity_contacts by name
    select
        i::varchar as activity_id, 'contact:' || crm_id || (i % 3) as contact_id,
        false as is_internal, false as is_shared_mailbox
    from days;
    drop table days;
"""
# Each customer is heard of on so many days of its time that the rows are as many.
USAGE = """
    create table lives as
    select
        i, crm_id, seats, greatest(began_on, date '{as_of}' - 1096) as used_from,
        least(ended_on, date '{as_of}') as used_to
    from customers;
    insert into staging.stg_usage__daily_usage by name
    select
        crm_id as account_id, 'CONNECT' as product_code,
        (seats * (20 + hash(i, k // 60) % 60 + hash(i, k) % 20) / 100)::int
            as active_users,
        seats as licensed_seats, used_to - k::int as usage_date
    from lives
    cross join range(1097) as t (k)
    cross join (
        select {usage_rows} / sum(used_to - used_from + 1) as rate
        from lives where used_to >= used_from
    ) as wanted
    where usage_date >= used_from and hash(i, k) % 100000 < rate * 100000
    order by usage_date;
    drop table lives;
    drop table customers;
"""
