-- Owners sum to all, and so do types, whatever the method; cents may be lost.
with sums as (

    select
        forecast_date,
        horizon_days,
        forecast_method,
        slice_kind,
        sum(forecast_amount) as forecast_amount,
        sum(actual_amount) as actual_amount
    from {{ ref('fct_forecasts') }}
    group by forecast_date, horizon_days, forecast_method, slice_kind

)

select
    slices.forecast_date,
    slices.horizon_days,
    slices.forecast_method,
    slices.slice_kind,
    slices.forecast_amount,
    totals.forecast_amount as total_amount
from sums as slices
inner join sums as totals
    on
        slices.forecast_date = totals.forecast_date
        and slices.horizon_days = totals.horizon_days
        and slices.forecast_method = totals.forecast_method
        and totals.slice_kind = 'all'
where
    abs(slices.forecast_amount - totals.forecast_amount) > 1
    or abs(slices.actual_amount - totals.actual_amount) > 1
