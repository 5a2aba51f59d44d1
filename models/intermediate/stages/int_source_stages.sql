with stage_definitions as (

    select * from {{ ref('int_stage_definitions') }}

),

stage_usages as (

    select * from {{ ref('int_stage_usages') }}

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

keyed as (

    select
        source_system || ':' || stage_source_id as stage_id,
        source_system,
        stage_code,
        stage_name,
        is_closed,
        is_won,
        probability,
        forecast_category,
        is_defined
    from stages

)

select * from keyed
