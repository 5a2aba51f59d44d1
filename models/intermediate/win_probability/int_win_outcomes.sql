with win_snapshots as (

    select * from {{ ref('int_win_snapshots') }}

),

win_versions as (

    select * from {{ ref('int_win_versions') }}
    where is_closing

),

-- The first close after a snapshot is its outcome, even if the deal was opened
-- again later.
outcomes as (

    select
        win_snapshots.snapshot_id,
        win_versions.valid_from as closed_at,
        win_versions.is_won
    from win_snapshots
    inner join win_versions
        on
            win_snapshots.opportunity_id = win_versions.opportunity_id
            and win_snapshots.snapshot_at <= win_versions.valid_from
    qualify
        row_number() over (
            partition by win_snapshots.snapshot_id
            order by win_versions.valid_from asc
        ) = 1

)

select * from outcomes
