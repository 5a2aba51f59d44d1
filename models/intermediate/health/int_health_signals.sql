with account_usage as (

    select * from {{ ref('int_account_usage') }}

),

account_support as (

    select * from {{ ref('int_account_support') }}

),

account_satisfaction as (

    select * from {{ ref('int_account_satisfaction') }}

),

account_touches as (

    select * from {{ ref('int_account_touches') }}

),

account_payments as (

    select * from {{ ref('int_account_payments') }}

),

signals as (

    select
        account_id,
        'adoption' as component,
        cast(active_user_days as double)
        / nullif(cast(licensed_seat_days as double), 0) as raw_value
    from account_usage
    where not is_feed_stale

    union all

    select
        account_support.account_id,
        'support_load' as component,
        cast(account_support.weighted_tickets as double)
        / nullif(cast(account_usage.licensed_seats as double), 0) as raw_value
    from account_support
    inner join account_usage
        on account_support.account_id = account_usage.account_id

    union all

    select
        account_id,
        'satisfaction' as component,
        cast(score_in_ten_thousandths as double)
        / (cast(response_count as double) * 10000) as raw_value
    from account_satisfaction

    union all

    select
        account_id,
        'last_meaningful_touch' as component,
        cast(cast({{ as_of_date() }} - last_touch_date as int) as double)
            as raw_value
    from account_touches

    union all

    select
        account_id,
        'payment_behaviour' as component,
        cast(overdue_amount as double)
        / nullif(cast(invoiced_amount as double), 0) as raw_value
    from account_payments

),

final as (

    select
        account_id,
        component,
        {{ rounded('raw_value', 18, 6) }} as raw_value
    from signals
    where raw_value is not null

)

select * from final
