with win_versions as (

    select * from {{ ref('int_win_versions') }}

),

-- Months by number, since the year 0, back from the as-of date.
months as (

    select
        year({{ as_of_date() }}) * 12 + month({{ as_of_date() }}) - 1
        - cast(months_ago.id as int) as month_number
    from range(1, {{ var('win_history_months') }} + 1) as months_ago (id)

),

-- Their last days, and the as-of date itself.
days as (

    select
        last_day(
            make_date(
                cast(floor(month_number / 12) as int),
                cast(month_number % 12 + 1 as int),
                1
            )
        ) as snapshot_date
    from months

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
