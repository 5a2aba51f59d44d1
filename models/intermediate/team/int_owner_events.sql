with crm_companies as (

    select * from {{ ref('int_crm_companies') }}

),

owner_changes as (

    select * from {{ ref('int_owner_changes') }}

),

spans as (

    select
        record_key,
        min_by(coalesce(old_user_id, new_user_id), change_number)
            as first_user_id,
        max_by(new_user_id, change_number) as last_user_id,
        max(change_date) as last_change_date,
        cast(count(*) as int) as change_count
    from owner_changes
    group by record_key

),

records as (

    select
        crm_companies.record_key,
        crm_companies.source_system || ':' || crm_companies.owner_id
            as owner_user_id,
        coalesce(cast(crm_companies.created_at as date), date '1900-01-01')
            as created_date,
        cast(crm_companies.changed_at as date) as changed_date,
        spans.first_user_id,
        spans.last_user_id,
        spans.last_change_date,
        spans.change_count
    from crm_companies
    left join spans
        on crm_companies.record_key = spans.record_key

),

-- A change that the history does not show is taken to be the last change of
-- the record.
events as (

    select
        record_key,
        coalesce(first_user_id, owner_user_id) as user_id,
        created_date as valid_from,
        0 as event_number
    from records

    union all

    select
        records.record_key,
        owner_changes.new_user_id as user_id,
        greatest(owner_changes.change_date, records.created_date)
            as valid_from,
        cast(owner_changes.change_number as int) as event_number
    from owner_changes
    inner join records
        on owner_changes.record_key = records.record_key

    union all

    select
        record_key,
        owner_user_id as user_id,
        greatest(last_change_date, changed_date, created_date) as valid_from,
        change_count + 1 as event_number
    from records
    where last_user_id <> owner_user_id

),

known as (

    select * from events
    where user_id is not null

)

select * from known
