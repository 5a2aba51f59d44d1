with win_versions as (

    select * from {{ ref('int_win_versions') }}

),

month_ends as (

    select * from {{ ref('int_month_ends') }}
    where months_ago <= {{ var('win_history_months') }}

),

-- The ends of months, and the as-of date itself.
days as (

    select month_end_date as snapshot_date
    from month_ends

    union all

    select {{ as_of_date() }} as snapshot_date

),

instants as (

    select
        snapshot_date,
        cast(cast(snapshot_date + interval '1' day as date) as timestamp)
            as snapshot_at
    from days

),

-- Open deals as they were at the end of each of these days.
snapshots as (

    select
        win_versions.opportunity_id
        || '@' || cast(instants.snapshot_date as string) as snapshot_id,
        instants.snapshot_date,
        instants.snapshot_at,
        win_versions.*
    from instants
    inner join win_versions
        on
            instants.snapshot_at > win_versions.valid_from
            and instants.snapshot_at <= win_versions.valid_to
    where not win_versions.is_closed

)

select * from snapshots
