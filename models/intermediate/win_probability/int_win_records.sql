with win_snapshots as (

    select * from {{ ref('int_win_snapshots') }}

),

win_versions as (

    select * from {{ ref('int_win_versions') }}
    where is_closing

),

-- Closes and snapshots of each owner and account in the order of time.
events as (

    select
        'owner' as holder_kind,
        owner_id as holder_id,
        cast(null as string) as snapshot_id,
        valid_from as event_at,
        case when is_won then 1 else 0 end as won_count,
        1 as closed_count
    from win_versions

    union all

    select
        'account' as holder_kind,
        account_id as holder_id,
        cast(null as string) as snapshot_id,
        valid_from as event_at,
        case when is_won then 1 else 0 end as won_count,
        1 as closed_count
    from win_versions

    union all

    select
        'owner' as holder_kind,
        owner_id as holder_id,
        snapshot_id,
        snapshot_at as event_at,
        0 as won_count,
        0 as closed_count
    from win_snapshots

    union all

    select
        'account' as holder_kind,
        account_id as holder_id,
        snapshot_id,
        snapshot_at as event_at,
        0 as won_count,
        0 as closed_count
    from win_snapshots

),

-- A close at the very instant of a snapshot comes after it.
running as (

    select
        holder_kind,
        snapshot_id,
        sum(won_count) over so_far as won_count,
        sum(closed_count) over so_far as closed_count
    from events
    where holder_id is not null
    window so_far as (
        partition by holder_kind, holder_id
        order by event_at asc, snapshot_id asc nulls last
        rows between unbounded preceding and current row
    )

),

final as (

    select
        snapshot_id,
        cast(sum(won_count) filter (where holder_kind = 'owner') as bigint)
            as owner_won_count,
        cast(sum(closed_count) filter (where holder_kind = 'owner') as bigint)
            as owner_closed_count,
        cast(sum(won_count) filter (where holder_kind = 'account') as bigint)
            as account_won_count,
        cast(
            sum(closed_count) filter (where holder_kind = 'account') as bigint
        ) as account_closed_count
    from running
    where snapshot_id is not null
    group by snapshot_id

)

select * from final
