with stages as (

    select distinct
        source_system,
        canonical_stage
    from {{ ref('int_stage_intervals') }}

),

canonical_stages as (

    select * from {{ ref('canonical_stages') }}
    where stage_rank is not null

),

-- Only stages a CRM has can be passed over in it.
positions as (

    select
        stages.source_system,
        stages.canonical_stage,
        cast(
            row_number() over (
                partition by stages.source_system
                order by canonical_stages.stage_rank asc
            ) as int
        ) as stage_position
    from stages
    inner join canonical_stages
        on stages.canonical_stage = canonical_stages.canonical_stage

)

select * from positions
