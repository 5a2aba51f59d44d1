with health_component_scores as (

    select * from {{ ref('int_health_component_scores') }}

),

-- The score is the sum of its drivers; a missing signal counts 0 in the lower
-- bound and 100 in the upper one.
composed as (

    select
        account_id,
        sum(contribution) as health_score,
        cast(
            cast(coalesce(sum(component_score * weight), 0) as double)
            / cast(max(total_weight) as double)
            as decimal(9, 4)
        ) as health_score_low,
        cast(
            cast(sum(coalesce(component_score, 100) * weight) as double)
            / cast(max(total_weight) as double)
            as decimal(9, 4)
        ) as health_score_high,
        cast(
            cast(max(present_weight) as double)
            / cast(max(total_weight) as double)
            as decimal(9, 4)
        ) as signal_coverage_rate
    from health_component_scores
    group by account_id

),

-- Green asks it of the lower bound: losing a signal can never make green.
final as (

    select
        cast(account_id as string) as account_id,
        {{ as_of_date() }} as as_of_date,
        cast(health_score as decimal(9, 4)) as health_score,
        health_score_low,
        health_score_high,
        case
            when signal_coverage_rate < {{ var('health_coverage_minimum') }}
                then 'unknown'
            when health_score_low >= {{ var('health_green_from') }}
                then 'green'
            when health_score < {{ var('health_red_below') }} then 'red'
            else 'yellow'
        end as health_band,
        signal_coverage_rate
    from composed

)

select * from final
