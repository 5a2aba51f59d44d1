with daily_usage as (

    select
        *,
        usage_date > cast(
            {{ as_of_date() }} - {{ var('adoption_window_days') }} as date
        ) as is_recent,
        usage_date > cast(
            {{ as_of_date() }} - 2 * {{ var('adoption_window_days') }} as date
        ) as is_late
    from {{ ref('stg_usage__daily_usage') }}
    where usage_date <= {{ as_of_date() }}

),

-- The feed is read once: 28 days, the 28 before them, and its last day.
final as (

    select
        account_id as crm_account_id,
        product_code,
        max(usage_date) as last_usage_date,
        max_by(licensed_seats, usage_date)
        filter (where licensed_seats is not null) as last_licensed_seats,
        count(*) filter (where is_recent) as recent_days,
        count(*) filter (where is_recent and active_users > 0)
            as recent_used_days,
        sum(active_users) filter (where is_recent) as recent_active_user_days,
        sum(licensed_seats) filter (where is_recent)
            as recent_licensed_seat_days,
        sum(feature_count) filter (where is_recent and active_users > 0)
            as recent_feature_days,
        count(*) filter (where is_late and not is_recent) as earlier_days,
        sum(active_users) filter (where is_late and not is_recent)
            as earlier_active_user_days,
        sum(licensed_seats) filter (where is_late and not is_recent)
            as earlier_licensed_seat_days
    from daily_usage
    group by account_id, product_code

)

select * from final
