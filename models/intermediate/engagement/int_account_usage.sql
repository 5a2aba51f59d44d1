with daily_usage as (

    select * from {{ ref('stg_usage__daily_usage') }}
    where usage_date <= {{ as_of_date() }}

),

crm_account_ids as (

    select * from {{ ref('int_crm_account_ids') }}

),

by_account_day as (

    select
        crm_account_ids.account_id,
        daily_usage.usage_date,
        sum(daily_usage.active_users) as active_users,
        sum(daily_usage.licensed_seats) as licensed_seats
    from daily_usage
    inner join crm_account_ids
        on daily_usage.account_id = crm_account_ids.crm_account_id
    group by crm_account_ids.account_id, daily_usage.usage_date

),

last_days as (

    select
        account_id,
        max(usage_date) as last_usage_date,
        max_by(licensed_seats, usage_date) as licensed_seats
    from by_account_day
    group by account_id

),

recent as (

    select
        account_id,
        sum(active_users) as active_user_days,
        sum(licensed_seats) as licensed_seat_days
    from by_account_day
    where
        usage_date
        > cast({{ as_of_date() }} - {{ var('adoption_window_days') }} as date)
    group by account_id

),

-- A feed that has gone quiet says nothing, however good its last value was.
final as (

    select
        last_days.account_id,
        last_days.last_usage_date,
        last_days.licensed_seats,
        last_days.last_usage_date < cast(
            {{ as_of_date() }} - {{ var('usage_feed_stale_days') }} as date
        ) as is_feed_stale,
        recent.active_user_days,
        recent.licensed_seat_days
    from last_days
    left join recent
        on last_days.account_id = recent.account_id

)

select * from final
