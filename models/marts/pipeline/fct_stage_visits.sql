with stage_visits as (

    select * from {{ ref('int_stage_visits') }}

),

final as (

    select
        cast(visit_id as string) as visit_id,
        cast(opportunity_id as string) as opportunity_id,
        cast(account_id as string) as account_id,
        cast(visit_number as int) as visit_number,
        cast(entry_number as int) as entry_number,
        cast(stage_id as string) as stage_id,
        cast(stage_name as string) as stage_name,
        cast(canonical_stage as string) as canonical_stage,
        cast(stage_order as int) as stage_order,
        cast(entered_at as timestamp) as entered_at,
        cast(left_at as timestamp) as left_at,
        is_current,
        cast(duration_seconds as bigint) as duration_seconds,
        {{ rounded('cast(duration_seconds as double) / 86400', 18, 6) }}
            as duration_days,
        cast(next_stage_id as string) as next_stage_id,
        cast(next_canonical_stage as string) as next_canonical_stage,
        cast(skipped_stage_count as int) as skipped_stage_count,
        skipped_stage_count > 0 as is_skip,
        is_regression
    from stage_visits

)

select * from final
