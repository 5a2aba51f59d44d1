with stage_statements as (

    select * from {{ ref('int_stage_statements') }}

),

stage_map as (

    select * from {{ ref('stage_map') }}

),

-- The stage's own definition speaks before the deals that are in it.
stages as (

    select
        source_system,
        stage_source_id,
        coalesce(
            max(stage_name) filter (where is_defined), max(stage_name)
        ) as stage_name,
        coalesce(
            bool_or(is_closed) filter (where is_defined), bool_or(is_closed)
        ) as is_closed,
        coalesce(
            bool_or(is_won) filter (where is_defined), bool_or(is_won)
        ) as is_won,
        max(probability) as probability,
        max(forecast_category) as forecast_category,
        bool_or(is_defined) as is_defined
    from stage_statements
    group by source_system, stage_source_id

),

-- The map is looked up by id, then by label.
mapped as (

    select
        stages.source_system || ':' || stages.stage_source_id as stage_id,
        stages.source_system,
        stages.stage_name,
        coalesce(by_id.canonical_stage, by_name.canonical_stage)
            as mapped_stage,
        coalesce(by_id.is_closed, by_name.is_closed) as is_mapped_closed,
        coalesce(by_id.is_won, by_name.is_won) as is_mapped_won,
        stages.is_closed,
        stages.is_won,
        stages.probability,
        stages.forecast_category,
        stages.is_defined
    from stages
    left join stage_map as by_id
        on
            stages.source_system = by_id.source_system
            and stages.stage_source_id = by_id.stage_name
    left join stage_map as by_name
        on
            stages.source_system = by_name.source_system
            and stages.stage_name = by_name.stage_name

),

final as (

    select
        stage_id,
        source_system,
        stage_name,
        coalesce(is_closed, is_mapped_closed, false) as is_closed,
        coalesce(is_won, is_mapped_won, false) as is_won,
        probability,
        forecast_category,
        coalesce(
            mapped_stage,
            case
                when is_won then 'won'
                when is_closed then 'lost'
                when is_defined then 'open'
                else 'unmapped'
            end
        ) as canonical_stage,
        mapped_stage is not null or is_defined as is_mapped
    from mapped

)

select * from final
