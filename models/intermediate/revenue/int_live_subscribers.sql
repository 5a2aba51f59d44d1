with subscriptions as (

    select * from {{ ref('stg_stripe__subscriptions') }}

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

live as (

    select distinct account_assignments.account_id
    from subscriptions
    inner join account_assignments
        on
            'stripe:' || subscriptions.customer_id
            = account_assignments.record_key
    where
        subscriptions.status in ('active', 'trialing', 'past_due', 'unpaid')
        and coalesce(subscriptions.started_at, subscriptions.created_at)
        < {{ as_of_end() }}
        and (
            subscriptions.ended_at is null
            or subscriptions.ended_at >= {{ as_of_end() }}
        )

)

select * from live
