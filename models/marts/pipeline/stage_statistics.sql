with stage_conversions as (

    select * from {{ ref('int_stage_conversions') }}

),

stage_durations as (

    select * from {{ ref('int_stage_durations') }}

),

final as (

    select
        cast(conversions.canonical_stage as string) as canonical_stage,
        cast(conversions.stage_rank as int) as stage_rank,
        cast(conversions.reached_count as bigint) as reached_count,
        cast(conversions.converted_count as bigint) as converted_count,
        cast(conversions.undecided_count as bigint) as undecided_count,
        {{ rounded(
            'cast(conversions.converted_count as double)'
            ~ ' / nullif(conversions.reached_count, 0)', 9, 6
        ) }} as conversion_rate,
        cast(coalesce(durations.completed_visit_count, 0) as bigint)
            as completed_visit_count,
        cast(coalesce(durations.current_visit_count, 0) as bigint)
            as current_visit_count,
        cast(durations.median_duration_days as decimal(18, 6))
            as median_duration_days,
        cast(durations.p90_duration_days as decimal(18, 6))
            as p90_duration_days,
        {{ as_of_date() }} as as_of_date
    from stage_conversions as conversions
    left join stage_durations as durations
        on conversions.canonical_stage = durations.canonical_stage

)

select * from final
