with win_snapshots as (

    select * from {{ ref('int_win_snapshots') }}

),

counted as (

    select
        snapshot_date,
        snapshot_at,
        count(*) as deal_count
    from win_snapshots
    group by snapshot_date, snapshot_at

),

-- History begins where at least half as many deals are open as in the mean:
-- what was closed before that is a choice of deals, not all of them.
begun as (

    select
        *,
        2 * deal_count * count(*) over () >= sum(deal_count) over ()
            as is_recorded_in_full
    from counted

),

dated as (

    select
        snapshot_date,
        snapshot_at,
        min(case when is_recorded_in_full then snapshot_date end) over ()
            as recorded_from_date
    from begun

),

dates as (

    select *
    from dated
    where
        snapshot_date = {{ as_of_date() }}
        or (
            month(snapshot_date) in (3, 6, 9, 12)
            and snapshot_date = last_day(snapshot_date)
            and snapshot_date
            >= date_add(
                recorded_from_date, {{ var('win_minimum_history_days') }}
            )
        )

),

-- A card for the as-of date, and one for the end of each of the last quarters,
-- as it would have been trained on that day.
pinned as (

    select
        snapshot_date as pinned_date,
        snapshot_at as pinned_at
    from dates
    qualify
        row_number() over (order by snapshot_date desc)
        <= {{ var('win_pinned_quarters') }} + 1

),

final as (

    select
        'win@' || cast(pinned_date as string) as card,
        pinned_date,
        pinned_at,
        pinned_date = {{ as_of_date() }} as is_current
    from pinned

)

select * from final
