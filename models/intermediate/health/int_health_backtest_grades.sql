with backtest_values as (

    select * from {{ ref('int_health_backtest_values') }}

),

-- All segments together, and each alone; two outcomes.
levels as (

    select
        backtest_values.as_of_date,
        slices.slice_kind,
        case
            when slices.slice_kind = 'total' then 'all'
            else backtest_values.segment
        end as segment,
        outcomes.outcome,
        backtest_values.method,
        backtest_values.score,
        cast(sum(backtest_values.account_count) as bigint) as level_count,
        cast(sum(
            case outcomes.outcome
                when 'churn' then backtest_values.churned_count
                else backtest_values.lost_count
            end
        ) as bigint) as level_lost_count
    from backtest_values
    cross join (values ('total'), ('segment')) as slices (slice_kind)
    cross join (
        values ('churn'), ('churn_or_contraction')
    ) as outcomes (outcome)
    group by all

),

running as (

    select
        *,
        sum(level_count) over everyone as all_count,
        sum(level_lost_count) over everyone as all_lost_count,
        sum(level_count) over so_far as so_far_count,
        sum(level_count - level_lost_count) over so_far as so_far_kept_count
    from levels
    window
        everyone as (
            partition by as_of_date, segment, outcome, method
        ),
        so_far as (
            partition by as_of_date, segment, outcome, method
            order by score asc
            rows between unbounded preceding and current row
        )

),

-- The lost customer is worse off than each kept one above it, half of those
-- beside it; and in the worst tenth as far as its level is.
graded as (

    select
        as_of_date,
        segment,
        outcome,
        method,
        cast(max(all_count) as bigint) as account_count,
        cast(max(all_lost_count) as bigint) as lost_count,
        cast(sum(
            level_lost_count * (
                2 * (all_count - all_lost_count - so_far_kept_count)
                + level_count - level_lost_count
            )
        ) as double) / 2 as won_pairs,
        cast(sum({{ rounded(
            'cast(level_lost_count as double) / level_count'
            ~ ' * greatest(0, least(level_count, ceil(all_count / cast(10 as double))'
            ~ ' - (so_far_count - level_count)))', 18, 6
        ) }}) as double) as tenth_lost_count,
        cast(max(ceil(all_count / cast(10 as double))) as double) as tenth_count
    from running
    group by as_of_date, segment, outcome, method

),

final as (

    select
        *,
        case
            when lost_count >= {{ var('backtest_minimum_events') }}
                then won_pairs / nullif(
                    cast(lost_count as double) * (account_count - lost_count), 0
                )
        end as auc
    from graded

)

select * from final
