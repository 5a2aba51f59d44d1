with stage_intervals as (

    select * from {{ ref('int_stage_intervals') }}

),

canonical_stages as (

    select * from {{ ref('canonical_stages') }}

),

final as (

    select
        cast(stage_intervals.stage_id as string) as stage_id,
        cast(stage_intervals.valid_from as date) as valid_from,
        cast(stage_intervals.valid_to as date) as valid_to,
        stage_intervals.valid_to = {{ open_end_date() }} as is_current,
        cast(stage_intervals.source_system as string) as source_system,
        cast(stage_intervals.stage_name as string) as stage_name,
        cast(stage_intervals.canonical_stage as string) as canonical_stage,
        cast(canonical_stages.stage_rank as int) as stage_rank,
        cast(stage_intervals.stage_order as int) as stage_order,
        stage_intervals.is_closed,
        stage_intervals.is_won,
        canonical_stages.is_qualified,
        cast(stage_intervals.probability as decimal(9, 4)) as probability,
        cast(stage_intervals.forecast_category as string) as forecast_category,
        stage_intervals.is_mapped,
        stage_intervals.is_acknowledged
    from stage_intervals
    left join canonical_stages
        on stage_intervals.canonical_stage = canonical_stages.canonical_stage

)

select * from final
