with scorecard_example_bins as (

    select * from {{ ref('int_scorecard_example_bins') }}

),

scorecard_training as (

    select * from {{ ref('int_scorecard_training') }}

),

scorecard_feature_bins as (

    select * from {{ ref('int_scorecard_feature_bins') }}
    where bin_kind = 'base'

),

-- Whole numbers alone: every round reads them twice.
codes as (

    select
        scorecard_training.row_number,
        scorecard_example_bins.bin_id
    from scorecard_training
    inner join scorecard_example_bins
        on
            scorecard_training.card = scorecard_example_bins.card
            and scorecard_training.example_id
            = scorecard_example_bins.example_id

    union all

    select
        scorecard_training.row_number,
        scorecard_feature_bins.bin_id
    from scorecard_training
    inner join scorecard_feature_bins
        on scorecard_training.card = scorecard_feature_bins.card

)

select * from codes
