with usage_days as (

    select * from {{ ref('int_usage_days') }}

),

final as (

    select
        cast(account_id as string) as account_id,
        cast(usage_date as date) as usage_date,
        cast(active_users as bigint) as active_users,
        cast(licensed_seats as bigint) as licensed_seats,
        cast(product_count as bigint) as product_count,
        cast(used_product_count as bigint) as used_product_count,
        cast(feature_count as bigint) as feature_count,
        cast(event_count as bigint) as event_count
    from usage_days

)

select * from final
