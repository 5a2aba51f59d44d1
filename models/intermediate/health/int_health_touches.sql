with activities as (

    select * from {{ ref('int_activities') }}
    where not_meaningful_reason is null

),

activity_accounts as (

    select * from {{ ref('int_activity_accounts') }}

),

health_dates as (

    select * from {{ ref('int_health_dates') }}
    where is_current

),

health_days as (

    select * from {{ ref('int_health_days') }}
    where is_first_known

),

touches as (

    select
        activity_accounts.account_id,
        cast(activities.activity_at as date) as touched_on
    from activities
    inner join activity_accounts
        on activities.activity_id = activity_accounts.activity_id

),

-- What is older than the first date is known on it.
last_touches as (

    select
        touches.account_id,
        health_days.as_of_date,
        max(touches.touched_on) as last_touched_on
    from touches
    cross join health_dates
    inner join health_days
        on
            greatest(touches.touched_on, health_dates.first_as_of_date)
            = health_days.happened_on
    group by touches.account_id, health_days.as_of_date

)

select * from last_touches
