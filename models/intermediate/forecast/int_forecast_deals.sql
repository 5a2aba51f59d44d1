with win_cards as (

    select * from {{ ref('int_win_cards') }}

),

win_snapshots as (

    select * from {{ ref('int_win_snapshots') }}

),

opportunity_records as (

    select * from {{ ref('int_opportunity_records') }}

),

scorecard_scores as (

    select * from {{ ref('int_scorecard_scores') }}

),

stage_chances as (

    select * from {{ ref('int_stage_chances') }}

),

-- Deals that were open on the day, with what each way of forecasting says.
deals as (

    select
        win_cards.pinned_date,
        win_snapshots.snapshot_id,
        win_snapshots.owner_id,
        opportunity_records.opportunity_type,
        win_snapshots.close_date,
        coalesce(win_snapshots.amount, 0) as amount,
        lower(replace(win_snapshots.forecast_category, '_', '')) as category,
        win_snapshots.probability as crm_chance,
        stage_chances.won_rate as stage_chance,
        scorecard_scores.probability as card_chance
    from win_cards
    inner join win_snapshots
        on win_cards.pinned_date = win_snapshots.snapshot_date
    inner join opportunity_records
        on win_snapshots.opportunity_id = opportunity_records.opportunity_id
    left join scorecard_scores
        on
            win_cards.card = scorecard_scores.card
            and win_snapshots.snapshot_id = scorecard_scores.example_id
    left join stage_chances
        on
            win_cards.card = stage_chances.card
            and coalesce(win_snapshots.canonical_stage, 'none')
            = stage_chances.stage

)

select * from deals
