with stage_definitions as (

    select * from {{ ref('int_stage_definitions') }}

),

stage_usages as (

    select * from {{ ref('int_stage_usages') }}

),

stage_map as (

    select * from {{ ref('stage_map') }}

),

-- The stage's own definition speaks before the deals that are in it.
stages as (

    select
        coalesce(stage_definitions.source_system, stage_usages.source_system)
            as source_system,
        coalesce(
            stage_definitions.stage_source_id, stage_usages.stage_source_id
        ) as stage_source_id,
        coalesce(stage_definitions.stage_code, stage_usages.stage_code)
            as stage_code,
        coalesce(stage_definitions.stage_name, stage_usages.stage_code)
            as stage_name,
        coalesce(stage_definitions.is_closed, stage_usages.is_closed)
            as is_closed,
        coalesce(stage_definitions.is_won, stage_usages.is_won) as is_won,
        stage_definitions.probability,
        stage_definitions.forecast_category,
        stage_definitions.stage_source_id is not null as is_defined
    from stage_definitions
    full outer join stage_usages
        on
            stage_definitions.source_system = stage_usages.source_system
            and stage_definitions.stage_source_id = stage_usages.stage_source_id

),

-- The map is looked up by the stage's own id, then by its label: it holds for
-- every org.
mapped as (

    select
        stages.*,
        stages.source_system || ':' || stages.stage_source_id as stage_id,
        coalesce(by_id.canonical_stage, by_name.canonical_stage)
            as mapped_stage,
        coalesce(by_id.is_closed, by_name.is_closed) as is_mapped_closed,
        coalesce(by_id.is_won, by_name.is_won) as is_mapped_won
    from stages
    left join stage_map as by_id
        on
            stages.source_system = by_id.source_system
            and stages.stage_code = by_id.stage_name
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
