with forecasts as (

    select * from {{ ref('int_forecasts') }}
    where actual_amount is not null

),

forecast_calibration as (

    select * from {{ ref('int_forecast_calibration') }}

),

sums as (

    select
        method,
        horizon_days,
        slice_kind,
        count(*) as forecast_count,
        sum(forecast_amount) as forecast_sum,
        sum(actual_amount) as actual_sum,
        sum(abs(forecast_amount - actual_amount)) as error_sum,
        sum({{ rounded(
            'abs(cast(forecast_amount as double) - actual_amount)'
            ~ ' / nullif(actual_amount, 0)', 28, 6
        ) }}) as ratio_sum,
        count(*) filter (where actual_amount = 0) as zero_count,
        count(forecast_amount_low) as interval_count,
        count(*) filter (
            where
            actual_amount >= forecast_amount_low
            and actual_amount <= forecast_amount_high
        ) as covered_count
    from forecasts
    group by method, horizon_days, slice_kind

),

final as (

    select
        cast(sums.method as string) as forecast_method,
        cast(sums.horizon_days as int) as horizon_days,
        cast(sums.slice_kind as string) as slice_kind,
        cast(sums.forecast_count as bigint) as forecast_count,
        cast(sums.forecast_sum as decimal(18, 2)) as forecast_amount,
        cast(sums.actual_sum as decimal(18, 2)) as actual_amount,
        cast(sums.error_sum as decimal(18, 2)) as absolute_error_amount,
        {{ rounded(
            'cast(sums.error_sum as double) / nullif(sums.actual_sum, 0)', 18, 6
        ) }} as weighted_absolute_percentage_error,
        case
            when sums.zero_count = 0
                then {{ rounded(
                    'cast(sums.ratio_sum as double) / sums.forecast_count', 18, 6
                ) }}
        end as mean_absolute_percentage_error,
        {{ rounded(
            '(cast(sums.forecast_sum as double) - sums.actual_sum)'
            ~ ' / nullif(sums.actual_sum, 0)', 18, 6
        ) }} as bias,
        {{ rounded(
            'cast(sums.covered_count as double)'
            ~ ' / nullif(sums.interval_count, 0)', 9, 6
        ) }} as interval_coverage_rate,
        cast(forecast_calibration.judged_deal_count as bigint)
            as judged_deal_count,
        cast(forecast_calibration.calibration_error as decimal(9, 6))
            as calibration_error,
        cast(forecast_calibration.brier_score as decimal(9, 6)) as brier_score,
        {{ as_of_date() }} as as_of_date
    from sums
    left join forecast_calibration
        on
            sums.method = forecast_calibration.method
            and sums.horizon_days = forecast_calibration.horizon_days

)

select * from final
