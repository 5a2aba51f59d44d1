with win_cards as (

    select * from {{ ref('int_win_cards') }}
    where is_current

),

win_snapshots as (

    select * from {{ ref('int_win_snapshots') }}

),

scorecard_scores as (

    select * from {{ ref('int_scorecard_scores') }}

),

final as (

    select
        cast(win_snapshots.opportunity_id as string) as opportunity_id,
        cast(win_snapshots.account_id as string) as account_id,
        cast(win_snapshots.owner_id as string) as owner_id,
        cast(scorecard_scores.probability as decimal(9, 6)) as win_probability,
        cast(scorecard_scores.probability_low as decimal(9, 6))
            as win_probability_low,
        cast(scorecard_scores.probability_high as decimal(9, 6))
            as win_probability_high,
        cast(scorecard_scores.base as decimal(18, 6)) as base_score,
        cast(scorecard_scores.score as decimal(18, 6)) as score,
        cast(win_snapshots.probability as decimal(9, 4)) as crm_probability,
        cast(win_snapshots.amount as decimal(18, 2)) as amount,
        {{ as_of_date() }} as as_of_date
    from win_cards
    inner join scorecard_scores
        on win_cards.card = scorecard_scores.card
    inner join win_snapshots
        on
            scorecard_scores.example_id = win_snapshots.snapshot_id
            and win_cards.pinned_date = win_snapshots.snapshot_date

)

select * from final
