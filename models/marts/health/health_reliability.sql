with backtest_values as (

    select * from {{ ref('int_health_backtest_values') }}
    where method = 'composite'

),

-- Tenths of the scale; the best score belongs to the last one.
tenths as (

    select
        as_of_date,
        least(90, cast(floor(score / 10) as int) * 10) as score_from,
        sum(account_count) as account_count,
        sum(lost_count) as lost_count,
        sum(churned_count) as churned_count
    from backtest_values
    group by as_of_date, least(90, cast(floor(score / 10) as int) * 10)

),

final as (

    select
        cast(as_of_date as date) as as_of_date,
        cast(score_from as int) as score_from,
        cast(account_count as bigint) as account_count,
        cast(lost_count as bigint) as lost_count,
        cast(churned_count as bigint) as churned_count,
        {{ rounded(
            'cast(lost_count as double) / cast(account_count as double)', 9, 6
        ) }} as lost_rate,
        {{ rounded(wilson_bound(
            'cast(lost_count as double)', 'cast(account_count as double)', '-'
        ), 9, 6) }} as lost_rate_low,
        {{ rounded(wilson_bound(
            'cast(lost_count as double)', 'cast(account_count as double)', '+'
        ), 9, 6) }} as lost_rate_high
    from tenths

)

select * from final
