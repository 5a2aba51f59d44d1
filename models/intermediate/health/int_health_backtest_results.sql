with backtest_grades as (

    select * from {{ ref('int_health_backtest_grades') }}

),

-- Too few losses have no area, and nothing that stands beside one.
final as (

    select
        as_of_date,
        segment,
        outcome,
        method,
        account_count,
        lost_count,
        {{ rounded('auc', 9, 6) }} as auc,
        {{ rounded(auc_bound(
            'auc', 'lost_count', 'account_count - lost_count', '-'
        ), 9, 6) }} as auc_low,
        {{ rounded(auc_bound(
            'auc', 'lost_count', 'account_count - lost_count', '+'
        ), 9, 6) }} as auc_high,
        {{ rounded(
            'case when auc is not null then (tenth_lost_count / tenth_count)'
            ~ ' / (cast(lost_count as double) / account_count) end', 9, 4
        ) }} as lift_at_tenth
    from backtest_grades

)

select * from final
