with raw_values as (

    select * from {{ ref('int_health_raw_values') }}

),

-- Linear between the two values of the frozen reference window, and clipped.
scored as (

    select
        account_id,
        as_of_date,
        {{ each_component('#_weight', ', ') }},
        {{ each_component('#_value', ', ') }},
        {{ each_component('case when #_value is not null then ' ~ rounded(
            '100 * least(1, greatest(0, cast(#_value - #_worst as double)'
            ~ ' / cast(#_best - #_worst as double)))', 9, 4
        ) ~ ' end as #_score', ', ') }}
    from raw_values

),

-- A missing signal counts 0 in the lower bound and 100 in the upper one.
weighed as (

    select
        *,
        {{ each_component('coalesce(#_weight, 0)', ' + ') }} as total_weight,
        {{ each_component(
            'case when #_score is null then 0 else #_weight end', ' + '
        ) }} as present_weight,
        {{ each_component('coalesce(#_score * #_weight, 0)', ' + ') }}
            as low_points,
        {{ each_component(
            'coalesce(coalesce(#_score, 100) * #_weight, 0)', ' + '
        ) }} as high_points
    from scored

),

shared as (

    select
        *,
        {{ each_component(rounded(
            'cast(#_score * #_weight as double)'
            ~ ' / nullif(cast(present_weight as double), 0)', 9, 4
        ) ~ ' as #_contribution', ', ') }}
    from weighed

),

composed as (

    select
        *,
        cast(case
            when present_weight > 0
                then {{ each_component('coalesce(#_contribution, 0)', ' + ') }}
        end as decimal(18, 4)) as health_score,
        {{ rounded(
            'cast(low_points as double) / cast(total_weight as double)', 9, 4
        ) }} as health_score_low,
        {{ rounded(
            'cast(high_points as double) / cast(total_weight as double)', 9, 4
        ) }} as health_score_high,
        {{ rounded(
            'cast(present_weight as double) / cast(total_weight as double)',
            9, 4
        ) }} as signal_coverage_rate
    from shared

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
