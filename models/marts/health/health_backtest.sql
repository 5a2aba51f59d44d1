with backtest_results as (

    select * from {{ ref('int_health_backtest_results') }}
    where method = 'composite' and outcome = 'churn_or_contraction'

),

backtest_bands as (

    select * from {{ ref('int_health_backtest_bands') }}

),

bands as (

    select
        as_of_date,
        segment,
        sum(band_churned_count) as churned_count,
        coalesce(sum(band_count) filter (where health_band = 'red'), 0)
            as red_count,
        coalesce(sum(band_lost_count) filter (where health_band = 'red'), 0)
            as red_lost_count,
        coalesce(sum(band_lost_count) filter (where health_band = 'green'), 0)
            as green_lost_count
    from backtest_bands
    group by as_of_date, segment

),

final as (

    select
        cast(results.as_of_date as date) as as_of_date,
        cast(results.segment as string) as segment,
        cast(results.account_count as bigint) as account_count,
        cast(results.lost_count as bigint) as lost_count,
        cast(bands.churned_count as bigint) as churned_count,
        results.auc,
        results.auc_low,
        results.auc_high,
        results.lift_at_tenth,
        cast(bands.red_count as bigint) as red_count,
        {{ rounded(
            'case when results.auc is not null then'
            ~ ' cast(bands.red_lost_count as double)'
            ~ ' / nullif(cast(bands.red_count as double), 0) end', 9, 6
        ) }} as red_precision_rate,
        {{ rounded(
            'case when results.auc is not null then'
            ~ ' cast(bands.red_lost_count as double) / results.lost_count end',
            9, 6
        ) }} as red_recall_rate,
        cast(bands.green_lost_count as bigint) as false_green_count
    from backtest_results as results
    inner join bands
        on
            results.as_of_date = bands.as_of_date
            and results.segment = bands.segment

)

select * from final
