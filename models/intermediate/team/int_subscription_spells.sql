with subscriptions as (

    select * from {{ ref('stg_stripe__subscriptions') }}
    where
        coalesce(started_at, created_at) < {{ as_of_end() }}
        and coalesce(is_live_mode, true)
        and (
            (status in ('active', 'past_due', 'unpaid') and ended_at is null)
            or ended_at is not null
        )
        and status <> 'incomplete_expired'

),

subscription_items as (

    select * from {{ ref('stg_stripe__subscription_items') }}
    where created_at < {{ as_of_end() }} or created_at is null

),

prices as (

    select * from {{ ref('stg_stripe__prices') }}

),

exchange_rates as (

    select * from {{ ref('int_exchange_rates') }}
    where
        valid_from <= {{ as_of_date() }} and valid_to > {{ as_of_date() }}

),

priced as (

    select
        subscription_items.subscription_item_id,
        subscription_items.subscription_id,
        'stripe:' || subscriptions.customer_id as record_key,
        prices.currency_code,
        cast(
            coalesce(subscriptions.started_at, subscriptions.created_at) as date
        ) as valid_from,
        coalesce(cast(subscriptions.ended_at as date), {{ open_end_date() }})
            as valid_to,
        cast(
            prices.unit_amount
            * cast(coalesce(subscription_items.quantity, 1) as decimal(12, 0))
            as decimal(19, 6)
        ) as period_amount,
        {{ periods_per_year(
            'prices.recurring_interval', 'prices.recurring_interval_count'
        ) }} as periods_per_year
    from subscription_items
    inner join subscriptions
        on subscription_items.subscription_id = subscriptions.subscription_id
    left join prices
        on subscription_items.price_id = prices.price_id
    where coalesce(prices.recurring_usage_type, 'licensed') <> 'metered'

),

-- What ended on the day it began was never paid for a day.
yearly as (

    select
        *,
        cast(period_amount * periods_per_year as decimal(19, 2))
            as annual_amount_native
    from priced
    where valid_from < valid_to

),

final as (

    select
        yearly.subscription_item_id,
        yearly.subscription_id,
        yearly.record_key,
        yearly.currency_code,
        yearly.annual_amount_native,
        {{ converted_amount(
            'yearly.annual_amount_native', 'exchange_rates.rate_to_reporting'
        ) }} as annual_amount,
        yearly.valid_from,
        yearly.valid_to
    from yearly
    left join exchange_rates
        on yearly.currency_code = exchange_rates.currency_code

)

select * from final
