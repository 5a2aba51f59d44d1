with win_snapshots as (

    select * from {{ ref('int_win_snapshots') }}

),

dates as (

    select distinct
        snapshot_date,
        snapshot_at
    from win_snapshots
    where
        snapshot_date = {{ as_of_date() }}
        or (
            month(snapshot_date) in (3, 6, 9, 12)
            and snapshot_date = last_day(snapshot_date)
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
