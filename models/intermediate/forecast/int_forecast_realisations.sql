with forecast_chances as (

    select * from {{ ref('int_forecast_chances') }}
    where method = 'calibrated'

),

forecast_windows as (

    select * from {{ ref('int_forecast_windows') }}

),

forecast_wins as (

    select * from {{ ref('int_forecast_wins') }}

),

expected as (

    select
        forecast_windows.pinned_date,
        forecast_windows.horizon_days,
        min(forecast_windows.period_end_date) as period_end_date,
        sum({{ rounded(
            'cast(forecast_chances.amount as double) * forecast_chances.chance',
            28, 6
        ) }}) as expected_amount
    from forecast_windows
    inner join forecast_chances
        on
            forecast_windows.pinned_date = forecast_chances.pinned_date
            and forecast_windows.period_end_date >= forecast_chances.close_date
    group by forecast_windows.pinned_date, forecast_windows.horizon_days

),

won as (

    select
        forecast_windows.pinned_date,
        forecast_windows.horizon_days,
        sum(forecast_wins.amount) as won_amount
    from forecast_windows
    inner join forecast_wins
        on
            forecast_windows.pinned_at <= forecast_wins.won_at
            and forecast_windows.period_end_at > forecast_wins.won_at
    group by forecast_windows.pinned_date, forecast_windows.horizon_days

),

-- What came of earlier forecasts whose window was over on the day.
earlier as (

    select
        expected.pinned_date,
        expected.horizon_days,
        count(past.pinned_date) as window_count,
        coalesce(sum(past.expected_amount), 0) as expected_amount,
        coalesce(sum(won.won_amount), 0) as won_amount
    from expected
    left join expected as past
        on
            expected.horizon_days = past.horizon_days
            and expected.pinned_date >= past.period_end_date
    left join won
        on
            past.pinned_date = won.pinned_date
            and past.horizon_days = won.horizon_days
    group by expected.pinned_date, expected.horizon_days

),

-- Dates slip, and deals are won that nobody had seen: both repeat themselves.
-- One more window, in which all came as expected, keeps a rate of few tame.
realisations as (

    select
        pinned_date,
        horizon_days,
        {{ rounded(
            'coalesce((cast(won_amount as double)'
            ~ ' + cast(expected_amount as double) / nullif(window_count, 0))'
            ~ ' / nullif(cast(expected_amount as double)'
            ~ ' + cast(expected_amount as double) / nullif(window_count, 0), 0)'
            ~ ', 1)', 9, 6
        ) }} as realisation_rate
    from earlier

)

select * from realisations
