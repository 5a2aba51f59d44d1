with source_stages as (

    select * from {{ ref('int_source_stages') }}

),

-- What is to begin after the as-of date is not yet known, nor is an end.
stage_map as (

    select
        source_system,
        stage_name,
        canonical_stage,
        stage_order,
        is_closed,
        is_won,
        valid_from,
        case
            when valid_to <= {{ as_of_date() }} then valid_to
            else {{ open_end_date() }}
        end as valid_to
    from {{ ref('stage_map') }}
    where valid_from <= {{ as_of_date() }}

),

-- The map is looked up by the stage's own id, then by its label: it holds for
-- every org.
lookups as (

    select
        source_stages.stage_id,
        1 as lookup_order,
        stage_map.*
    from source_stages
    inner join stage_map
        on
            source_stages.source_system = stage_map.source_system
            and source_stages.stage_code = stage_map.stage_name

    union all

    select
        source_stages.stage_id,
        2 as lookup_order,
        stage_map.*
    from source_stages
    inner join stage_map
        on
            source_stages.source_system = stage_map.source_system
            and source_stages.stage_name = stage_map.stage_name
    where source_stages.stage_name <> source_stages.stage_code

),

final as (

    select
        stage_id,
        lookup_order,
        valid_from,
        valid_to,
        canonical_stage,
        stage_order,
        is_closed,
        is_won
    from lookups

)

select * from final
