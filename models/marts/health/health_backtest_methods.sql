with backtest_results as (

    select * from {{ ref('int_health_backtest_results') }}
    where segment = 'all'

),

health_components as (

    select * from {{ ref('health_components') }}

),

final as (

    select
        cast(results.as_of_date as date) as as_of_date,
        cast(results.outcome as string) as outcome,
        cast(results.method as string) as method,
        cast(
            case
                when health_components.component is not null then 'component'
                when results.method = 'tenure' then 'baseline'
                else results.method
            end as string
        ) as method_kind,
        cast(results.account_count as bigint) as account_count,
        cast(results.lost_count as bigint) as lost_count,
        results.auc,
        results.auc_low,
        results.auc_high,
        results.lift_at_tenth
    from backtest_results as results
    left join health_components
        on results.method = health_components.component

)

select * from final
