with due as (

    select * from {{ ref('int_forecast_due_parts') }}

),

forecast_windows as (

    select * from {{ ref('int_forecast_windows') }}

),

forecast_wins as (

    select * from {{ ref('int_forecast_wins') }}

),

-- What had been won in the year before, for as many days.
paced as (

    select
        forecast_windows.pinned_date,
        forecast_windows.horizon_days,
        'run_rate' as method,
        forecast_wins.opportunity_id as deal_id,
        forecast_wins.owner_id,
        forecast_wins.opportunity_type,
        {{ rounded(
            'cast(forecast_wins.amount as double)'
            ~ ' * forecast_windows.horizon_days / 365', 28, 6
        ) }} as amount,
        cast(null as decimal(38, 6)) as variance
    from forecast_windows
    inner join forecast_wins
        on
            forecast_windows.last_year_at <= forecast_wins.won_at
            and forecast_windows.pinned_at > forecast_wins.won_at

),

seasonal as (

    select
        forecast_windows.pinned_date,
        forecast_windows.horizon_days,
        'same_period_last_year' as method,
        forecast_wins.opportunity_id as deal_id,
        forecast_wins.owner_id,
        forecast_wins.opportunity_type,
        cast(forecast_wins.amount as decimal(28, 6)) as amount,
        cast(null as decimal(38, 6)) as variance
    from forecast_windows
    inner join forecast_wins
        on
            forecast_windows.last_year_at <= forecast_wins.won_at
            and forecast_windows.last_year_end_at > forecast_wins.won_at

),

combined as (

    select * from due
    union all
    select * from paced
    union all
    select * from seasonal

)

select * from combined
