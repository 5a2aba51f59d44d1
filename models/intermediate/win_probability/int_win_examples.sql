with win_cards as (

    select * from {{ ref('int_win_cards') }}

),

win_snapshots as (

    select * from {{ ref('int_win_snapshots') }}

),

win_outcomes as (

    select * from {{ ref('int_win_outcomes') }}

),

-- A card learns from snapshots whose deal was closed by its date, and scores
-- the deals that were open on it.
examples as (

    select
        win_cards.card,
        win_snapshots.snapshot_id,
        win_snapshots.snapshot_date < win_cards.pinned_date as is_training,
        case
            when win_snapshots.snapshot_date < win_cards.pinned_date
                then case when win_outcomes.is_won then 1 else 0 end
        end as outcome
    from win_cards
    inner join win_snapshots
        on win_cards.pinned_date >= win_snapshots.snapshot_date
    left join win_outcomes
        on
            win_snapshots.snapshot_id = win_outcomes.snapshot_id
            and win_cards.pinned_at > win_outcomes.closed_at
    where
        win_snapshots.snapshot_date = win_cards.pinned_date
        or win_outcomes.snapshot_id is not null

),

-- The sample that the card would take itself: features of no other examples
-- are needed.
sampled as (

    select *
    from examples
    qualify
        not is_training
        or row_number() over (
            partition by card, is_training
            order by md5(snapshot_id) asc, snapshot_id asc
        ) <= {{ var('scorecard_training_rows') }}

)

select * from sampled
