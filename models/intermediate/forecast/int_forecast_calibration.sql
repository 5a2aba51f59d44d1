with forecast_chances as (

    select * from {{ ref('int_forecast_chances') }}
    where is_chance

),

win_outcomes as (

    select * from {{ ref('int_win_outcomes') }}

),

forecast_windows as (

    select * from {{ ref('int_forecast_windows') }}

),

-- Deals of past dates that were closed since, in tenths of their chance.
judged as (

    select
        forecast_chances.method,
        forecast_windows.horizon_days,
        least(floor(forecast_chances.chance * 10), 9) as tenth,
        forecast_chances.chance,
        case when win_outcomes.is_won then 1 else 0 end as outcome
    from forecast_chances
    inner join forecast_windows
        on forecast_chances.pinned_date = forecast_windows.pinned_date
    inner join win_outcomes
        on forecast_chances.snapshot_id = win_outcomes.snapshot_id
    where
        forecast_windows.period_end_date <= {{ as_of_date() }}
        and forecast_windows.period_end_date >= forecast_chances.close_date

),

tenths as (

    select
        method,
        horizon_days,
        tenth,
        count(*) as deal_count,
        abs(sum(chance) - sum(outcome)) as difference,
        sum({{ product('(chance - outcome)', '(chance - outcome)') }})
            as square_sum
    from judged
    group by method, horizon_days, tenth

),

graded as (

    select
        method,
        horizon_days,
        cast(sum(deal_count) as bigint) as judged_deal_count,
        {{ rounded(
            'cast(sum(difference) as double) / sum(deal_count)', 9, 6
        ) }} as calibration_error,
        {{ rounded(
            'cast(sum(square_sum) as double) / sum(deal_count)', 9, 6
        ) }} as brier_score
    from tenths
    group by method, horizon_days

)

select * from graded
