with forecast_chances as (

    select * from {{ ref('int_forecast_chances') }}

),

forecast_windows as (

    select * from {{ ref('int_forecast_windows') }}

),

realisations as (

    select
        *,
        'calibrated' as method
    from {{ ref('int_forecast_realisations') }}

),

-- Open deals that are due by the end of the window, or past due.
due as (

    select
        forecast_windows.pinned_date,
        forecast_windows.horizon_days,
        forecast_chances.method,
        forecast_chances.snapshot_id as deal_id,
        forecast_chances.owner_id,
        forecast_chances.opportunity_type,
        {{ rounded(
            'cast(forecast_chances.amount as double) * forecast_chances.chance'
            ~ ' * coalesce(realisations.realisation_rate, 1)', 28, 6
        ) }} as amount,
        case
            when forecast_chances.is_chance then {{ rounded(
                'cast(forecast_chances.amount as double)'
                ~ ' * forecast_chances.amount * forecast_chances.chance'
                ~ ' * (1 - forecast_chances.chance)'
                ~ ' * coalesce(realisations.realisation_rate, 1)'
                ~ ' * coalesce(realisations.realisation_rate, 1)', 38, 6
            ) }}
        end as variance
    from forecast_windows
    inner join forecast_chances
        on
            forecast_windows.pinned_date = forecast_chances.pinned_date
            and forecast_windows.period_end_date >= forecast_chances.close_date
    left join realisations
        on
            forecast_windows.pinned_date = realisations.pinned_date
            and forecast_windows.horizon_days = realisations.horizon_days
            and forecast_chances.method = realisations.method

)

select * from due
