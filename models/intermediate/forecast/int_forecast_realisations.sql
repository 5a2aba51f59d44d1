with forecast_expectations as (

    select * from {{ ref('int_forecast_expectations') }}

),

forecast_windows as (

    select * from {{ ref('int_forecast_windows') }}

),

forecast_wins as (

    select * from {{ ref('int_forecast_wins') }}

),

won as (

    select
        forecast_windows.pinned_date as past_date,
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
        expectations.pinned_date,
        expectations.horizon_days,
        count(*) as window_count,
        sum(expectations.expected_amount) as expected_amount,
        coalesce(sum(won.won_amount), 0) as won_amount
    from forecast_expectations as expectations
    left join won
        on
            expectations.past_date = won.past_date
            and expectations.horizon_days = won.horizon_days
    group by expectations.pinned_date, expectations.horizon_days

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
