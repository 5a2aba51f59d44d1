with daily_usage as (

    select * from {{ ref('stg_usage__daily_usage') }}

),

crm_account_ids as (

    select * from {{ ref('int_crm_account_ids') }}

),

health_days as (

    select * from {{ ref('int_health_days') }}
    where days_before < {{ var('adoption_window_days') }}

),

-- One pass over the days of usage; accounts come in once there are few rows.
by_feed as (

    select
        daily_usage.account_id as crm_account_id,
        health_days.as_of_date,
        health_days.day_number,
        sum(daily_usage.active_users) as active_user_days,
        sum(daily_usage.licensed_seats) as licensed_seat_days,
        max(daily_usage.licensed_seats) as seat_count,
        min(health_days.days_before) as last_days_before
    from daily_usage
    inner join health_days
        on daily_usage.usage_date = health_days.happened_on
    group by
        daily_usage.account_id, health_days.as_of_date, health_days.day_number

),

-- A feed that has gone quiet says nothing, however good its last value was.
by_account as (

    select
        crm_account_ids.account_id,
        by_feed.as_of_date,
        by_feed.day_number,
        cast(sum(by_feed.seat_count) as int) as seat_count,
        {{ rounded(
            'case when min(by_feed.last_days_before) <= '
            ~ var('usage_feed_stale_days')
            ~ ' then cast(sum(by_feed.active_user_days) as double)'
            ~ ' / nullif(cast(sum(by_feed.licensed_seat_days) as double), 0)'
            ~ ' end', 18, 6
        ) }} as adoption_rate
    from by_feed
    inner join crm_account_ids
        on by_feed.crm_account_id = crm_account_ids.crm_account_id
    group by
        crm_account_ids.account_id, by_feed.as_of_date, by_feed.day_number

),

-- What it was about a quarter before.
earlier as (

    select
        *,
        cast(
            sum(adoption_rate) over a_quarter_before as double
        ) / nullif(count(adoption_rate) over a_quarter_before, 0)
            as earlier_rate
    from by_account
    window a_quarter_before as (
        partition by account_id
        order by day_number asc
        range between {{ var('usage_trend_days') + 25 }} preceding
        and {{ var('usage_trend_days') - 25 }} preceding
    )

),

final as (

    select
        account_id,
        as_of_date,
        seat_count,
        adoption_rate,
        {{ rounded(
            'cast(adoption_rate as double) / nullif(earlier_rate, 0) - 1',
            18, 6
        ) }} as usage_trend
    from earlier

)

select * from final
