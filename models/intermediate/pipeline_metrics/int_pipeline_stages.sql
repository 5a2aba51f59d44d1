with stage_map as (

    select * from {{ ref('stage_map') }}
    where not is_closed

),

stages as (

    select
        canonical_stage,
        min(stage_order) as stage_order
    from stage_map
    group by canonical_stage

),

-- From which stage on a deal counts as pipeline, and as advanced.
compared as (

    select
        canonical_stage,
        stage_order,
        coalesce(
            stage_order >= min(
                case
                    when canonical_stage = '{{ var("pipeline_first_stage") }}'
                        then stage_order
                end
            ) over (),
            false
        ) as is_qualified,
        coalesce(
            stage_order >= min(
                case
                    when
                        canonical_stage
                        = '{{ var("pipeline_advanced_stage") }}'
                        then stage_order
                end
            ) over (),
            false
        ) as is_advanced
    from stages

)

select * from compared
