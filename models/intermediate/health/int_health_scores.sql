with normalised_values as (

    select * from {{ ref('int_health_normalised_values') }}

),

-- A missing signal counts 0 in the lower bound and 100 in the upper one.
weighed as (

    select
        *,
        {{ each_component('coalesce(#_weight, 0.0)', ' + ') }} as total_weight,
        {{ each_component(
            'case when #_score is null then 0.0 else #_weight end', ' + '
        ) }} as present_weight,
        {{ each_component('coalesce(#_score * #_weight, 0.0)', ' + ') }}
            as low_points,
        {{ each_component(
            'coalesce(coalesce(#_score, 100.0) * #_weight, 0.0)', ' + '
        ) }} as high_points
    from normalised_values

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
                then {{ each_component(
                    'coalesce(#_contribution, 0.0)', ' + '
                ) }}
        end as decimal(9, 4)) as health_score,
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
        account_id,
        as_of_date,
        is_current,
        is_customer,
        segment,
        motion,
        weight_set,
        arr_amount,
        tenure_days,
        {{ each_component(
            '#_weight, #_value, #_score, #_contribution', ', '
        ) }},
        health_score,
        health_score_low,
        health_score_high,
        signal_coverage_rate,
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
