with source_stages as (

    select * from {{ ref('int_source_stages') }}

),

stage_lookups as (

    select * from {{ ref('int_stage_lookups') }}

),

-- What a stage means may change whenever a row of the map begins or ends.
boundaries as (

    select
        stage_id,
        date '1900-01-01' as valid_from
    from source_stages

    union

    select
        stage_id,
        valid_from
    from stage_lookups

    union

    select
        stage_id,
        valid_to as valid_from
    from stage_lookups
    where valid_to < {{ open_end_date() }}

),

intervals as (

    select
        stage_id,
        valid_from,
        lead(valid_from, 1, {{ open_end_date() }}) over (
            partition by stage_id order by valid_from asc
        ) as valid_to
    from boundaries

),

mapped as (

    select
        intervals.*,
        lookups.canonical_stage as mapped_stage,
        nullif(lookups.canonical_stage, 'unmapped') as known_stage,
        lookups.stage_order,
        lookups.is_closed as is_mapped_closed,
        lookups.is_won as is_mapped_won
    from intervals
    left join stage_lookups as lookups
        on
            intervals.stage_id = lookups.stage_id
            and intervals.valid_from >= lookups.valid_from
            and intervals.valid_from < lookups.valid_to
    qualify
        row_number() over (
            partition by intervals.stage_id, intervals.valid_from
            order by lookups.lookup_order asc nulls last
        ) = 1

),

final as (

    select
        mapped.stage_id,
        mapped.valid_from,
        mapped.valid_to,
        source_stages.source_system,
        source_stages.stage_name,
        coalesce(source_stages.is_closed, mapped.is_mapped_closed, false)
            as is_closed,
        coalesce(source_stages.is_won, mapped.is_mapped_won, false) as is_won,
        source_stages.probability,
        source_stages.forecast_category,
        {{ canonical_stage('mapped.known_stage', 'source_stages') }}
            as canonical_stage,
        case when mapped.known_stage is not null then mapped.stage_order end
            as stage_order,
        mapped.known_stage is not null or source_stages.is_defined
            as is_mapped,
        coalesce(mapped.mapped_stage = 'unmapped', false) as is_acknowledged
    from mapped
    inner join source_stages
        on mapped.stage_id = source_stages.stage_id

)

select * from final
