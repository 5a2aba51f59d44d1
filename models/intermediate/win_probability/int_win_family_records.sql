with family_spells as (

    select * from {{ ref('int_family_spells') }}

),

win_family_closes as (

    select * from {{ ref('int_win_family_closes') }}

),

win_snapshots as (

    select * from {{ ref('int_win_snapshots') }}

),

family_records as (

    select
        family_id,
        snapshot_date,
        sum(closed_count) as closed_count,
        sum(won_count) as won_count
    from win_family_closes
    group by family_id, snapshot_date

),

-- What the account itself had closed is a feature of its own.
final as (

    select
        win_snapshots.snapshot_id,
        cast(
            family_records.closed_count - coalesce(own.closed_count, 0)
            as bigint
        ) as closed_count,
        cast(
            family_records.won_count - coalesce(own.won_count, 0) as bigint
        ) as won_count
    from win_snapshots
    left join family_spells as spells
        on
            win_snapshots.account_id = spells.account_id
            and win_snapshots.snapshot_date >= spells.valid_from
            and win_snapshots.snapshot_date < spells.valid_to
    inner join family_records
        on
            coalesce(spells.family_id, win_snapshots.account_id)
            = family_records.family_id
            and win_snapshots.snapshot_date = family_records.snapshot_date
    left join win_family_closes as own
        on
            win_snapshots.account_id = own.account_id
            and win_snapshots.snapshot_date = own.snapshot_date

)

select * from final
