with stage_stays as (

    select * from {{ ref('int_stage_stays') }}

),

stage_positions as (

    select * from {{ ref('int_stage_positions') }}

),

placed as (

    select
        stage_stays.*,
        stage_positions.stage_position
    from stage_stays
    left join stage_positions
        on
            stage_stays.source_system = stage_positions.source_system
            and stage_stays.canonical_stage = stage_positions.canonical_stage

),

sequenced as (

    select
        *,
        lead(stage_id) over deals as next_stage_id,
        lead(canonical_stage) over deals as next_canonical_stage,
        lead(stage_order) over deals as next_stage_order,
        lead(stage_position) over deals as next_stage_position,
        lead(is_decided) over deals as is_next_decided
    from placed
    window deals as (partition by opportunity_id order by stay_number asc)

),

-- A visit that goes on is as long as it has been until the as-of date ended.
visits as (

    select
        opportunity_id || '|' || cast(entered_at as string) as visit_id,
        opportunity_id,
        account_id,
        row_number() over (
            partition by opportunity_id order by stay_number asc
        ) as visit_number,
        row_number() over (
            partition by opportunity_id, canonical_stage, stage_order, stage_id
            order by stay_number asc
        ) as entry_number,
        stage_id,
        stage_name,
        canonical_stage,
        stage_order,
        entered_at,
        left_at,
        left_at = cast({{ open_end_date() }} as timestamp) as is_current,
        {{ seconds_between(
            'entered_at', 'least(left_at, ' ~ as_of_end() ~ ')'
        ) }} as duration_seconds,
        next_stage_id,
        next_canonical_stage,
        greatest(
            coalesce(next_stage_position - stage_position - 1, 0), 0
        ) as skipped_stage_count,
        coalesce(next_stage_order < stage_order and not is_next_decided, false)
            as is_regression
    from sequenced
    where not is_decided

)

select * from visits
