with scorecard_joint_bins as (

    select * from {{ ref('int_scorecard_joint_bins') }}

),

scorecard_weights as (

    select * from {{ ref('int_scorecard_weights') }}

),

contributions as (

    select
        scorecard_joint_bins.card,
        scorecard_joint_bins.example_id,
        scorecard_joint_bins.feature,
        scorecard_joint_bins.bin_id,
        scorecard_weights.weight as contribution,
        scorecard_weights.standard_error
    from scorecard_joint_bins
    inner join scorecard_weights
        on scorecard_joint_bins.bin_id = scorecard_weights.bin_id

)

select * from contributions
