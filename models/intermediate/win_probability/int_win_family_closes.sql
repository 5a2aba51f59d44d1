with family_spells as (

    select * from {{ ref('int_family_spells') }}

),

closes as (

    select * from {{ ref('int_win_versions') }}
    where is_closing

),

days as (

    select distinct
        snapshot_date,
        snapshot_at
    from {{ ref('int_win_snapshots') }}

),

-- What is the top of a tree has nothing above it.
accounts as (

    select account_id
    from family_spells
    union distinct
    select family_id as account_id
    from family_spells

),

-- What each account had closed by the end of a day. A close at the very instant
-- of a snapshot comes after it.
records as (

    select
        closes.account_id,
        days.snapshot_date,
        count(*) as closed_count,
        count(*) filter (where closes.is_won) as won_count
    from closes
    inner join accounts
        on closes.account_id = accounts.account_id
    inner join days
        on closes.valid_from < days.snapshot_at
    group by closes.account_id, days.snapshot_date

),

-- The families are those of that day, too, whenever the deals were closed.
final as (

    select
        records.account_id,
        records.snapshot_date,
        coalesce(spells.family_id, records.account_id) as family_id,
        records.closed_count,
        records.won_count
    from records
    left join family_spells as spells
        on
            records.account_id = spells.account_id
            and records.snapshot_date >= spells.valid_from
            and records.snapshot_date < spells.valid_to

)

select * from final
