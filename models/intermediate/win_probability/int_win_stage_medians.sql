with win_stage_visits as (

    select * from {{ ref('int_win_stage_visits') }}

),

days as (

    select distinct
        snapshot_date,
        snapshot_at
    from {{ ref('int_win_snapshots') }}

),

windows as (

    select
        snapshot_date,
        snapshot_at,
        lag(snapshot_at) over (order by snapshot_at asc) as last_snapshot_at
    from days

),

-- Visits by length and by the first day that knows of their end: from here on
-- few rows, however many deals there are.
ended as (

    select
        visits.canonical_stage,
        visits.stage_days,
        windows.snapshot_date as known_from_date,
        count(*) as visit_count
    from win_stage_visits as visits
    inner join windows
        on
            visits.left_at < windows.snapshot_at
            and (
                visits.left_at >= windows.last_snapshot_at
                or windows.last_snapshot_at is null
            )
    group by
        visits.canonical_stage, visits.stage_days, windows.snapshot_date

),

known as (

    select
        ended.canonical_stage,
        days.snapshot_date,
        ended.stage_days,
        sum(ended.visit_count) as visit_count
    from ended
    inner join days
        on ended.known_from_date <= days.snapshot_date
    group by ended.canonical_stage, days.snapshot_date, ended.stage_days

),

running as (

    select
        *,
        sum(visit_count) over (
            partition by canonical_stage, snapshot_date
            order by stage_days asc
            rows between unbounded preceding and current row
        ) as running_count,
        sum(visit_count) over (
            partition by canonical_stage, snapshot_date
        ) as all_count
    from known

),

-- The shortest length that half of the visits did not pass; a stage that most
-- pass on the day they enter it takes one. Few visits tell little.
final as (

    select
        canonical_stage,
        snapshot_date,
        greatest(cast(min(stage_days) as int), 1) as median_stage_days,
        cast(max(all_count) as bigint) as visit_count
    from running
    where
        2 * running_count >= all_count
        and all_count >= {{ var('win_stage_minimum_visits') }}
    group by canonical_stage, snapshot_date

)

select * from final
