with forecast_deals as (

    select * from {{ ref('int_forecast_deals') }}

),

recalibrations as (

    select * from {{ ref('int_forecast_recalibrations') }}

),

forecast_windows as (

    select * from {{ ref('int_forecast_windows') }}

),

-- Earlier windows that were over on the day, at the odds that the day knows.
past_windows as (

    select
        recalibrations.pinned_date,
        recalibrations.odds_ratio,
        forecast_windows.horizon_days,
        forecast_windows.pinned_date as past_date,
        forecast_windows.period_end_date
    from recalibrations
    inner join forecast_windows
        on recalibrations.pinned_date >= forecast_windows.period_end_date

),

expected as (

    select
        past_windows.pinned_date,
        past_windows.horizon_days,
        past_windows.past_date,
        sum({{ rounded(
            'cast(forecast_deals.amount as double) * ' ~ recalibrated(
                'forecast_deals.card_chance', 'past_windows.odds_ratio'
            ), 28, 6
        ) }}) as expected_amount
    from past_windows
    inner join forecast_deals
        on
            past_windows.past_date = forecast_deals.pinned_date
            and past_windows.period_end_date >= forecast_deals.close_date
    group by
        past_windows.pinned_date,
        past_windows.horizon_days,
        past_windows.past_date

)

select * from expected
