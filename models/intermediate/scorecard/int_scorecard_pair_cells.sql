with scorecard_codes as (

    select * from {{ ref('int_scorecard_codes') }}

),

scorecard_coarse_bins as (

    select * from {{ ref('int_scorecard_coarse_bins') }}

),

scorecard_pair_features as (

    select * from {{ ref('int_scorecard_pair_features') }}

),

scorecard_move as (

    select * from {{ ref('int_scorecard_move_10') }}

),

placed as (

    select
        scorecard_codes.row_number,
        scorecard_coarse_bins.card,
        scorecard_coarse_bins.feature,
        scorecard_coarse_bins.coarse_bin
    from scorecard_codes
    inner join scorecard_coarse_bins
        on scorecard_codes.bin_id = scorecard_coarse_bins.bin_id
    inner join scorecard_pair_features
        on
            scorecard_coarse_bins.card = scorecard_pair_features.card
            and scorecard_coarse_bins.feature
            = scorecard_pair_features.feature

),

cells as (

    select
        first_features.card,
        first_features.feature as first_feature,
        first_features.coarse_bin as first_bin,
        second_features.feature as second_feature,
        second_features.coarse_bin as second_bin,
        count(*) as example_count,
        sum(scorecard_move.outcome) as won_count,
        sum(scorecard_move.outcome - scorecard_move.rate) as surprise,
        sum({{ product('scorecard_move.rate', '(1 - scorecard_move.rate)') }})
            as curvature
    from placed as first_features
    inner join placed as second_features
        on
            first_features.row_number = second_features.row_number
            and first_features.feature < second_features.feature
    inner join scorecard_move
        on first_features.row_number = scorecard_move.row_number
    group by all

)

select * from cells
