with win_snapshots as (

    select * from {{ ref('int_win_snapshots') }}

),

win_records as (

    select * from {{ ref('int_win_records') }}

),

win_touches as (

    select * from {{ ref('int_win_touches') }}

),

opportunity_records as (

    select * from {{ ref('int_opportunity_records') }}

),

features as (

    select
        win_snapshots.snapshot_id,
        win_snapshots.canonical_stage as stage,
        win_snapshots.forecast_category,
        opportunity_records.opportunity_type,
        opportunity_records.source_system,
        win_snapshots.amount,
        win_snapshots.probability as crm_probability,
        cast(
            win_snapshots.snapshot_date
            - cast(win_snapshots.opened_at as date) as int
        ) as age_days,
        cast(
            win_snapshots.snapshot_date
            - cast(win_snapshots.stage_entered_at as date) as int
        ) as days_in_stage,
        cast(
            win_snapshots.close_date - win_snapshots.snapshot_date as int
        ) as days_to_close,
        win_snapshots.push_count,
        win_snapshots.reduction_count,
        win_snapshots.stage_count,
        win_records.owner_closed_count,
        cast(win_records.owner_won_count as double)
        / nullif(win_records.owner_closed_count, 0) as owner_won_rate,
        win_records.account_closed_count,
        cast(win_records.account_won_count as double)
        / nullif(win_records.account_closed_count, 0) as account_won_rate,
        coalesce(win_touches.touch_count, 0) as touch_count,
        cast(
            win_snapshots.snapshot_date
            - cast(win_touches.last_touched_at as date) as int
        ) as days_since_touch
    from win_snapshots
    inner join opportunity_records
        on win_snapshots.opportunity_id = opportunity_records.opportunity_id
    left join win_records
        on win_snapshots.snapshot_id = win_records.snapshot_id
    left join win_touches
        on win_snapshots.snapshot_id = win_touches.snapshot_id

)

select * from features
