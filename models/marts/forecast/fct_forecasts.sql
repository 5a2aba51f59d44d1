with forecasts as (

    select * from {{ ref('int_forecasts') }}

),

final as (

    select
        cast(pinned_date as date) as forecast_date,
        cast(horizon_days as int) as horizon_days,
        cast(period_end_date as date) as period_end_date,
        cast(slice_kind as string) as slice_kind,
        cast(slice as string) as slice,
        cast(method as string) as forecast_method,
        cast(forecast_amount as decimal(18, 2)) as forecast_amount,
        cast(forecast_amount_low as decimal(18, 2)) as forecast_amount_low,
        cast(forecast_amount_high as decimal(18, 2)) as forecast_amount_high,
        cast(deal_count as bigint) as deal_count,
        cast(actual_amount as decimal(18, 2)) as actual_amount,
        {{ as_of_date() }} as as_of_date
    from forecasts

)

select * from final
