with component_scores as (

    select * from {{ ref('int_health_component_scores') }}

),

-- A missing signal counts 0 in the lower bound and 100 in the upper one.
summed as (

    select
        account_id,
        as_of_date,
        sum(contribution) as health_score,
        cast(coalesce(sum(component_score * weight), 0) as double)
            as low_points,
        cast(sum(coalesce(component_score, 100) * weight) as double)
            as high_points,
        cast(
            coalesce(
                sum(case when component_score is not null then weight end), 0
            ) as double
        ) as present_weight,
        cast(sum(weight) as double) as total_weight
    from component_scores
    group by account_id, as_of_date

),

composed as (

    select
        account_id,
        as_of_date,
        health_score,
        {{ rounded('low_points / total_weight', 9, 4) }} as health_score_low,
        {{ rounded('high_points / total_weight', 9, 4) }} as health_score_high,
        {{ rounded('present_weight / total_weight', 9, 4) }}
            as signal_coverage_rate
    from summed

),

-- Green asks it of the lower bound: losing a signal can never make green.
final as (

    select
        *,
        case
            when signal_coverage_rate < {{ var('health_coverage_minimum') }}
                then 'unknown'
            when health_score_low >= {{ var('health_green_from') }}
                then 'green'
            when health_score < {{ var('health_red_below') }} then 'red'
            else 'yellow'
        end as health_band
    from composed

)

select * from final
