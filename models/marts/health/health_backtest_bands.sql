with backtest_bands as (

    select * from {{ ref('int_health_backtest_bands') }}

),

final as (

    select
        cast(as_of_date as date) as as_of_date,
        cast(segment as string) as segment,
        cast(health_band as string) as health_band,
        cast(band_count as bigint) as account_count,
        cast(band_lost_count as bigint) as lost_count,
        cast(band_churned_count as bigint) as churned_count,
        {{ rounded('cast(band_lost_count as double) / band_count', 9, 6) }}
            as lost_rate,
        {{ rounded('cast(band_churned_count as double) / band_count', 9, 6) }}
            as churn_rate,
        {{ rounded(
            wilson_bound('band_churned_count', 'band_count', '-'), 9, 6
        ) }} as churn_rate_low,
        {{ rounded(
            wilson_bound('band_churned_count', 'band_count', '+'), 9, 6
        ) }} as churn_rate_high
    from backtest_bands

)

select * from final
