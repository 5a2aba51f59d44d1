with events as (

    select * from {{ ref('stg_salesforce__events') }}

),

tasks as (

    select * from {{ ref('stg_salesforce__tasks') }}

),

hubspot_meetings as (

    select * from {{ ref('stg_hubspot__engagement_meetings') }}

),

hubspot_calls as (

    select * from {{ ref('stg_hubspot__engagement_calls') }}

),

hubspot_emails as (

    select * from {{ ref('stg_hubspot__engagement_emails') }}

),

engagement_companies as (

    select * from {{ ref('stg_hubspot__engagement_companies') }}

),

-- Both sides took part: a meeting that took place, a call that was answered,
-- a mail the customer wrote. What we send alone is not a touch.
hubspot_touches as (

    select
        engagement_id,
        occurred_at
    from hubspot_meetings
    where not is_deleted and upper(coalesce(outcome, 'COMPLETED')) = 'COMPLETED'

    union all

    select
        engagement_id,
        occurred_at
    from hubspot_calls
    where not is_deleted and upper(coalesce(status, 'COMPLETED')) = 'COMPLETED'

    union all

    select
        engagement_id,
        occurred_at
    from hubspot_emails
    where not is_deleted and upper(direction) = 'INCOMING_EMAIL'

),

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
        'hubspot:engagement:' || hubspot_touches.engagement_id as touch_id,
        'hubspot:' || engagement_companies.company_id as company_record_key,
        hubspot_touches.occurred_at as touched_at
    from hubspot_touches
    inner join engagement_companies
        on hubspot_touches.engagement_id = engagement_companies.engagement_id

)

select * from touches
where touched_at < {{ as_of_end() }} and company_record_key is not null
