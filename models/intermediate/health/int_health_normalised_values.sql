with raw_values as (

    select * from {{ ref('int_health_raw_values') }}

),

-- Linear between the two values of the frozen reference window, and clipped.
final as (

    select
        *,
        {{ each_component('case when #_value is not null then ' ~ rounded(
            '100 * least(1, greatest(0, cast(#_value - #_worst as double)'
            ~ ' / cast(#_best - #_worst as double)))', 9, 4
        ) ~ ' end as #_score', ', ') }}
    from raw_values

)

select * from final
