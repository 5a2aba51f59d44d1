with win_cards as (

    select * from {{ ref('int_win_cards') }}
    where is_current

),

win_snapshots as (

    select * from {{ ref('int_win_snapshots') }}

),

win_values as (

    select * from {{ ref('int_win_values') }}

),

scorecard_contributions as (

    select * from {{ ref('int_scorecard_contributions') }}

),

scorecard_bins as (

    select * from {{ ref('int_scorecard_bins') }}

),

final as (

    select
        cast(win_snapshots.opportunity_id as string) as opportunity_id,
        cast(scorecard_contributions.feature as string) as feature,
        cast(win_values.number_value as decimal(28, 6)) as number_value,
        cast(win_values.text_value as string) as text_value,
        cast(scorecard_bins.bin_number as int) as bin_number,
        cast(scorecard_contributions.contribution as decimal(18, 6))
            as contribution,
        cast(scorecard_contributions.standard_error as decimal(18, 6))
            as standard_error,
        {{ as_of_date() }} as as_of_date
    from win_cards
    inner join scorecard_contributions
        on win_cards.card = scorecard_contributions.card
    inner join win_snapshots
        on
            scorecard_contributions.example_id = win_snapshots.snapshot_id
            and win_cards.pinned_date = win_snapshots.snapshot_date
    inner join scorecard_bins
        on scorecard_contributions.bin_id = scorecard_bins.bin_id
    left join win_values
        on
            scorecard_contributions.example_id = win_values.snapshot_id
            and scorecard_contributions.feature = win_values.feature

)

select * from final
