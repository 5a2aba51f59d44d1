with scorecard_feature_bins as (

    select * from {{ ref('int_scorecard_feature_bins') }}
    where bin_kind = 'base'

),

scorecard_joint_bins as (

    select * from {{ ref('int_scorecard_joint_bins') }}

),

scorecard_training as (

    select * from {{ ref('int_scorecard_training') }}

),

codes as (

    select
        scorecard_training.row_number,
        scorecard_joint_bins.bin_id
    from scorecard_training
    inner join scorecard_joint_bins
        on
            scorecard_training.card = scorecard_joint_bins.card
            and scorecard_training.example_id = scorecard_joint_bins.example_id

    union all

    select
        scorecard_training.row_number,
        scorecard_feature_bins.bin_id
    from scorecard_training
    inner join scorecard_feature_bins
        on scorecard_training.card = scorecard_feature_bins.card

)

select * from codes
