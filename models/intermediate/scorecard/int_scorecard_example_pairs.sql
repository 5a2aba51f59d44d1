with scorecard_example_bins as (

    select * from {{ ref('int_scorecard_example_bins') }}

),

scorecard_coarse_bins as (

    select * from {{ ref('int_scorecard_coarse_bins') }}

),

scorecard_pair_bins as (

    select * from {{ ref('int_scorecard_pair_bins') }}
    where is_used

),

scorecard_pairs as (

    select * from {{ ref('int_scorecard_pairs') }}
    where is_used

),

placed as (

    select
        scorecard_example_bins.card,
        scorecard_example_bins.example_id,
        scorecard_example_bins.feature,
        scorecard_coarse_bins.coarse_bin
    from scorecard_example_bins
    inner join scorecard_coarse_bins
        on scorecard_example_bins.bin_id = scorecard_coarse_bins.bin_id

),

-- A cell that training never saw says nothing.
pairs as (

    select
        first_features.card,
        first_features.example_id,
        scorecard_pairs.feature,
        scorecard_pair_bins.bin_id
    from scorecard_pairs
    inner join placed as first_features
        on
            scorecard_pairs.card = first_features.card
            and scorecard_pairs.first_feature = first_features.feature
    inner join placed as second_features
        on
            scorecard_pairs.card = second_features.card
            and scorecard_pairs.second_feature = second_features.feature
            and first_features.example_id = second_features.example_id
    inner join scorecard_pair_bins
        on
            scorecard_pairs.card = scorecard_pair_bins.card
            and scorecard_pairs.feature = scorecard_pair_bins.feature
            and first_features.coarse_bin = scorecard_pair_bins.first_bin
            and second_features.coarse_bin = scorecard_pair_bins.second_bin

)

select * from pairs
