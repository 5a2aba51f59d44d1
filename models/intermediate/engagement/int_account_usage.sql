with usage_feeds as (

    select * from {{ ref('int_usage_feeds') }}

),

crm_account_ids as (

    select * from {{ ref('int_crm_account_ids') }}

),

placed as (

    select
        usage_feeds.*,
        crm_account_ids.account_id,
        max(usage_feeds.last_usage_date) over (
            partition by crm_account_ids.account_id
        ) as account_last_date
    from usage_feeds
    inner join crm_account_ids
        on usage_feeds.crm_account_id = crm_account_ids.crm_account_id

),

summed as (

    select
        account_id,
        account_last_date as last_usage_date,
        sum(last_licensed_seats)
        filter (where last_usage_date = account_last_date) as licensed_seats,
        sum(recent_active_user_days) as active_user_days,
        sum(recent_licensed_seat_days) as licensed_seat_days,
        max(recent_days) as reported_days,
        count(distinct case
            when recent_active_user_days > 0 then product_code
        end) as used_product_count,
        count(distinct case
            when recent_licensed_seat_days > 0 then product_code
        end) as licensed_product_count,
        sum(recent_feature_days) as feature_days,
        sum(recent_used_days) as used_product_days,
        sum(earlier_active_user_days) as earlier_active_user_days,
        sum(earlier_licensed_seat_days) as earlier_licensed_seat_days,
        max(earlier_days) as earlier_reported_days
    from placed
    group by account_id, account_last_date

),

-- A feed that has gone quiet says nothing, however good its last value was.
final as (

    select
        *,
        last_usage_date < cast(
            {{ as_of_date() }} - {{ var('usage_feed_stale_days') }} as date
        ) as is_feed_stale
    from summed

)

select * from final
