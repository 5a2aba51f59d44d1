with forecast_amounts as (

    select * from {{ ref('int_forecast_amounts') }}

),

forecast_windows as (

    select * from {{ ref('int_forecast_windows') }}

),

methods as (

    select names.method
    from (
        values
        ('commit'),
        ('best_case'),
        ('crm_weighted'),
        ('stage_weighted'),
        ('calibrated'),
        ('run_rate'),
        ('same_period_last_year')
    ) as names (method)

),

slices as (

    select distinct
        pinned_date,
        horizon_days,
        slice_kind,
        slice
    from forecast_amounts

),

-- A slice that a method says nothing of is a forecast of 0; a window that is
-- over and in which nothing was won has an outcome of 0.
forecasts as (

    select
        slices.pinned_date,
        slices.horizon_days,
        forecast_windows.period_end_date,
        slices.slice_kind,
        slices.slice,
        methods.method,
        coalesce(forecast_amounts.amount, 0) as forecast_amount,
        forecast_amounts.variance,
        coalesce(forecast_amounts.part_count, 0) as deal_count,
        case
            when forecast_windows.period_end_date <= {{ as_of_date() }}
                then coalesce(actuals.amount, 0)
        end as actual_amount
    from slices
    cross join methods
    inner join forecast_windows
        on
            slices.pinned_date = forecast_windows.pinned_date
            and slices.horizon_days = forecast_windows.horizon_days
    left join forecast_amounts
        on
            slices.pinned_date = forecast_amounts.pinned_date
            and slices.horizon_days = forecast_amounts.horizon_days
            and slices.slice_kind = forecast_amounts.slice_kind
            and slices.slice = forecast_amounts.slice
            and methods.method = forecast_amounts.method
    left join forecast_amounts as actuals
        on
            slices.pinned_date = actuals.pinned_date
            and slices.horizon_days = actuals.horizon_days
            and slices.slice_kind = actuals.slice_kind
            and slices.slice = actuals.slice
            and actuals.method = 'actual'

),

final as (

    select
        *,
        {{ rounded(
            'case when variance is not null then greatest('
            ~ 'cast(forecast_amount as double)'
            ~ ' - 1.96 * sqrt(cast(variance as double)), 0) end', 18, 2
        ) }} as forecast_amount_low,
        {{ rounded(
            'cast(forecast_amount as double)'
            ~ ' + 1.96 * sqrt(cast(variance as double))', 18, 2
        ) }} as forecast_amount_high
    from forecasts

)

select * from final
