with events as (

    select * from {{ ref('stg_salesforce__events') }}

),

tasks as (

    select * from {{ ref('stg_salesforce__tasks') }}

),

hubspot_touches as (

    select * from {{ ref('int_hubspot_touches') }}

),

-- Both sides took part: a meeting that took place, a call that was answered,
-- a mail the customer wrote. What we send alone is not a touch.
touches as (

    select
        'salesforce:event:' || event_id as touch_id,
        'salesforce:' || account_id as company_record_key,
        coalesce(started_at, activity_at, cast(activity_date as timestamp))
            as touched_at
    from events
    where not is_deleted and not coalesce(is_child, false)

    union all

    select
        'salesforce:task:' || task_id as touch_id,
        'salesforce:' || account_id as company_record_key,
        coalesce(completed_at, cast(activity_date as timestamp), created_at)
            as touched_at
    from tasks
    where
        not is_deleted
        and is_closed
        and (
            (
                lower(coalesce(task_subtype, task_type)) = 'call'
                and lower(coalesce(call_disposition, 'connected')) = 'connected'
            )
            or (
                lower(coalesce(task_subtype, task_type)) = 'email'
                and subject like 'Re:%'
            )
        )

    union all

    select
        touch_id,
        company_record_key,
        touched_at
    from hubspot_touches

),

known_as_of as (

    select * from touches
    where touched_at < {{ as_of_end() }} and company_record_key is not null

)

select * from known_as_of
