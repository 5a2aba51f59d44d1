with feed_states as (

    select * from {{ ref('int_account_feed_states') }}

),

-- What a silent feed said last is no news.
account_usage as (

    select * from {{ ref('int_account_usage') }}
    where not is_feed_stale

),

rated as (

    select
        feed_states.*,
        account_usage.licensed_seats,
        account_usage.active_user_days,
        account_usage.reported_days,
        account_usage.licensed_product_count,
        account_usage.used_product_count,
        cast(account_usage.active_user_days as double)
        / nullif(account_usage.licensed_seat_days, 0) as adoption,
        cast(account_usage.earlier_active_user_days as double)
        / nullif(account_usage.earlier_licensed_seat_days, 0)
            as earlier_adoption,
        cast(account_usage.active_user_days as double)
        / nullif(account_usage.reported_days, 0) as users_per_day,
        cast(account_usage.used_product_count as double)
        / nullif(account_usage.licensed_product_count, 0) as breadth,
        cast(account_usage.feature_days as double)
        / nullif(account_usage.used_product_days, 0) as depth
    from feed_states
    left join account_usage
        on feed_states.account_id = account_usage.account_id

),

final as (

    select
        cast(account_id as string) as account_id,
        cast(feed_state as string) as feed_state,
        has_live_subscription,
        cast(last_usage_date as date) as last_usage_date,
        cast(feed_last_date as date) as feed_last_date,
        cast(reported_days as int) as reported_days,
        cast(licensed_seats as bigint) as licensed_seats,
        {{ rounded('users_per_day', 18, 6) }} as active_users_per_day,
        {{ rounded('adoption', 18, 6) }} as adoption_rate,
        {{ rounded('earlier_adoption', 18, 6) }} as earlier_adoption_rate,
        {{ rounded('adoption - earlier_adoption', 18, 6) }}
            as adoption_rate_change,
        cast(licensed_product_count as int) as licensed_product_count,
        cast(used_product_count as int) as used_product_count,
        {{ rounded('breadth', 9, 6) }} as breadth_rate,
        {{ rounded('depth', 18, 6) }} as features_per_product_day,
        active_user_days = 0 as is_unused,
        {{ as_of_date() }} as as_of_date
    from rated

)

select * from final
