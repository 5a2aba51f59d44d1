with activities as (

    select * from {{ ref('int_activities') }}
    where not_meaningful_reason is null

),

activity_accounts as (

    select * from {{ ref('int_activity_accounts') }}

),

customer_starts as (

    select * from {{ ref('int_health_customer_starts') }}

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

-- What is older than the first date that is told is known on it.
last_touches as (

    select
        touches.account_id,
        health_days.as_of_date,
        max(touches.touched_on) as last_touched_on
    from touches
    inner join customer_starts
        on touches.account_id = customer_starts.account_id
    inner join health_days
        on
            greatest(touches.touched_on, customer_starts.told_from)
            = health_days.happened_on
    group by touches.account_id, health_days.as_of_date

)

select * from last_touches
