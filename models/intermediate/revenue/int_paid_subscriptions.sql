with subscriptions as (

    select * from {{ ref('stg_stripe__subscriptions') }}
    where
        coalesce(is_live_mode, true)
        and coalesce(status, 'active') not in (
            'incomplete', 'incomplete_expired', 'trialing'
        )

),

dated as (

    select
        subscription_id,
        'stripe:' || customer_id as record_key,
        cast(coalesce(started_at, created_at) as date) as started_on,
        cast(ended_at as date) as ended_on
    from subscriptions

)

select * from dated
