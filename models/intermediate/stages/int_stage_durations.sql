with stage_visits as (

    select * from {{ ref('int_stage_visits') }}

),

-- A visit that goes on has no length yet: it is counted apart. One that a
-- deletion ended is neither.
completed as (

    select
        canonical_stage,
        cast(duration_seconds as double) / 86400 as days
    from stage_visits
    where not is_current and next_canonical_stage is not null

),

spread as (

    select
        canonical_stage,
        count(*) as completed_visit_count,
        {{ rounded(
            'percentile_cont(0.5) within group (order by days)', 18, 6
        ) }} as median_duration_days,
        {{ rounded(
            'percentile_cont(0.9) within group (order by days)', 18, 6
        ) }} as p90_duration_days
    from completed
    group by canonical_stage

),

current_visits as (

    select
        canonical_stage,
        count(*) as current_visit_count
    from stage_visits
    where is_current
    group by canonical_stage

),

joined as (

    select
        coalesce(spread.canonical_stage, current_visits.canonical_stage)
            as canonical_stage,
        coalesce(spread.completed_visit_count, 0) as completed_visit_count,
        coalesce(current_visits.current_visit_count, 0) as current_visit_count,
        spread.median_duration_days,
        spread.p90_duration_days
    from spread
    full outer join current_visits
        on spread.canonical_stage = current_visits.canonical_stage

)

select * from joined
