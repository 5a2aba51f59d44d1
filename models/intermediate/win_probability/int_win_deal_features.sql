with win_snapshots as (

    select * from {{ ref('int_win_snapshots') }}

),

win_stage_medians as (

    select * from {{ ref('int_win_stage_medians') }}

),

opportunity_records as (

    select * from {{ ref('int_opportunity_records') }}

),

features as (

    select
        win_snapshots.snapshot_id,
        win_snapshots.account_id,
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
        win_stage_medians.median_stage_days,
        cast(
            win_snapshots.close_date - win_snapshots.snapshot_date as int
        ) as days_to_close,
        win_snapshots.push_count,
        win_snapshots.reduction_count,
        win_snapshots.stage_count,
        win_snapshots.snapshot_date
    from win_snapshots
    inner join opportunity_records
        on win_snapshots.opportunity_id = opportunity_records.opportunity_id
    left join win_stage_medians
        on
            win_snapshots.canonical_stage = win_stage_medians.canonical_stage
            and win_snapshots.snapshot_date = win_stage_medians.snapshot_date

)

select * from features
