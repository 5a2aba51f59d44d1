with health_raw_values as (

    select * from {{ ref('int_health_raw_values') }}

),

-- Linear between the two values of the frozen reference window, and clipped.
scored as (

    select
        *,
        {{ rounded(
            '100 * least(1, greatest(0,'
            ~ ' cast(raw_value - worst_value as double)'
            ~ ' / cast(best_value - worst_value as double)))', 9, 4
        ) }} as clipped_score
    from health_raw_values

),

weighted as (

    select
        account_id,
        as_of_date,
        component,
        weight,
        raw_value,
        case when raw_value is not null then clipped_score end
            as component_score,
        sum(case when raw_value is not null then weight end)
            over (partition by account_id, as_of_date) as present_weight
    from scored

),

final as (

    select
        account_id,
        as_of_date,
        component,
        weight,
        raw_value,
        component_score,
        {{ rounded(
            'cast(component_score * weight as double)'
            ~ ' / nullif(cast(present_weight as double), 0)', 9, 4
        ) }} as contribution
    from weighted

)

select * from final
