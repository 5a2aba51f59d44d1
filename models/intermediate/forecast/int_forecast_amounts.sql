with forecast_parts as (

    select * from {{ ref('int_forecast_parts') }}

),

forecast_windows as (

    select * from {{ ref('int_forecast_windows') }}

),

forecast_wins as (

    select * from {{ ref('int_forecast_wins') }}

),

-- What came of it, as far as the window is over: forecasts and outcomes are
-- summed in the same slices.
combined as (

    select
        pinned_date,
        horizon_days,
        method,
        owner_id,
        opportunity_type,
        amount,
        variance
    from forecast_parts

    union all

    select
        forecast_windows.pinned_date,
        forecast_windows.horizon_days,
        'actual' as method,
        forecast_wins.owner_id,
        forecast_wins.opportunity_type,
        cast(forecast_wins.amount as decimal(28, 6)) as amount,
        cast(null as decimal(38, 6)) as variance
    from forecast_windows
    inner join forecast_wins
        on
            forecast_windows.pinned_at <= forecast_wins.won_at
            and forecast_windows.period_end_at > forecast_wins.won_at
    where forecast_windows.period_end_date <= {{ as_of_date() }}

),

slices as (

    select kinds.slice_kind
    from (
        values ('all'), ('owner'), ('opportunity_type')
    ) as kinds (slice_kind)

),

sliced as (

    select
        combined.pinned_date,
        combined.horizon_days,
        slices.slice_kind,
        case slices.slice_kind
            when 'all' then 'all'
            when 'owner' then coalesce(combined.owner_id, 'none')
            else coalesce(combined.opportunity_type, 'none')
        end as slice,
        combined.method,
        combined.amount,
        combined.variance
    from combined
    cross join slices

),

sums as (

    select
        pinned_date,
        horizon_days,
        slice_kind,
        slice,
        method,
        cast(sum(amount) as decimal(18, 2)) as amount,
        sum(variance) as variance,
        count(*) as part_count
    from sliced
    group by pinned_date, horizon_days, slice_kind, slice, method

)

select * from sums
