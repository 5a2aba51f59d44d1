with backtest_grades as (

    select * from {{ ref('int_health_backtest_grades') }}
    where segment = 'all'

),

health_components as (

    select * from {{ ref('health_components') }}

),

final as (

    select
        cast(grades.as_of_date as date) as as_of_date,
        cast(grades.outcome as string) as outcome,
        cast(grades.method as string) as method,
        cast(
            case
                when health_components.component is not null then 'component'
                when grades.method = 'tenure' then 'baseline'
                else grades.method
            end as string
        ) as method_kind,
        cast(grades.account_count as bigint) as account_count,
        cast(grades.lost_count as bigint) as lost_count,
        {{ rounded('grades.auc', 9, 6) }} as auc,
        {{ rounded(auc_bound(
            'grades.auc', 'grades.lost_count',
            'grades.account_count - grades.lost_count', '-'
        ), 9, 6) }} as auc_low,
        {{ rounded(auc_bound(
            'grades.auc', 'grades.lost_count',
            'grades.account_count - grades.lost_count', '+'
        ), 9, 6) }} as auc_high,
        {{ rounded(
            'case when grades.auc is not null then'
            ~ ' (grades.tenth_lost_count / grades.tenth_count)'
            ~ ' / (cast(grades.lost_count as double) / grades.account_count)'
            ~ ' end', 9, 4
        ) }} as lift_at_tenth
    from backtest_grades as grades
    left join health_components
        on grades.method = health_components.component

)

select * from final
