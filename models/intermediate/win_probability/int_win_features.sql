with win_deal_features as (

    select * from {{ ref('int_win_deal_features') }}

),

win_records as (

    select * from {{ ref('int_win_records') }}

),

win_family_records as (

    select * from {{ ref('int_win_family_records') }}

),

win_stakeholders as (

    select * from {{ ref('int_win_stakeholders') }}

),

win_touches as (

    select * from {{ ref('int_win_touches') }}

),

features as (

    select
        deals.snapshot_id,
        deals.stage,
        deals.forecast_category,
        deals.opportunity_type,
        deals.source_system,
        deals.amount,
        deals.crm_probability,
        deals.age_days,
        deals.days_in_stage,
        cast(deals.days_in_stage as double)
        / nullif(deals.median_stage_days, 0) as stage_age_ratio,
        deals.days_to_close,
        deals.push_count,
        deals.reduction_count,
        deals.stage_count,
        win_records.owner_closed_count,
        cast(win_records.owner_won_count as double)
        / nullif(win_records.owner_closed_count, 0) as owner_won_rate,
        win_records.account_closed_count,
        cast(win_records.account_won_count as double)
        / nullif(win_records.account_closed_count, 0) as account_won_rate,
        case
            when deals.account_id is not null
                then coalesce(win_family_records.closed_count, 0)
        end as family_closed_count,
        cast(win_family_records.won_count as double)
        / nullif(win_family_records.closed_count, 0) as family_won_rate,
        win_stakeholders.stakeholder_count,
        win_stakeholders.has_decision_maker,
        coalesce(win_touches.touch_count, 0) as touch_count,
        cast(
            deals.snapshot_date - cast(win_touches.last_touched_at as date)
            as int
        ) as days_since_touch
    from win_deal_features as deals
    left join win_records
        on deals.snapshot_id = win_records.snapshot_id
    left join win_family_records
        on deals.snapshot_id = win_family_records.snapshot_id
    left join win_stakeholders
        on deals.snapshot_id = win_stakeholders.snapshot_id
    left join win_touches
        on deals.snapshot_id = win_touches.snapshot_id

)

select * from features
