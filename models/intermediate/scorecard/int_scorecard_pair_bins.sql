with scorecard_pair_cells as (

    select * from {{ ref('int_scorecard_pair_cells') }}

),

scorecard_pairs as (

    select * from {{ ref('int_scorecard_pairs') }}

),

-- Numbered beyond the bins of features by themselves.
bins as (

    select
        1000000000 + row_number() over (
            order by
                scorecard_pairs.card asc,
                scorecard_pairs.feature asc,
                scorecard_pair_cells.first_bin asc,
                scorecard_pair_cells.second_bin asc
        ) as bin_id,
        scorecard_pairs.card,
        scorecard_pairs.feature,
        scorecard_pairs.first_feature,
        scorecard_pair_cells.first_bin,
        scorecard_pairs.second_feature,
        scorecard_pair_cells.second_bin,
        scorecard_pair_cells.example_count,
        scorecard_pair_cells.won_count,
        coalesce(scorecard_pairs.is_used, false) as is_used
    from scorecard_pairs
    inner join scorecard_pair_cells
        on
            scorecard_pairs.card = scorecard_pair_cells.card
            and scorecard_pairs.first_feature
            = scorecard_pair_cells.first_feature
            and scorecard_pairs.second_feature
            = scorecard_pair_cells.second_feature

)

select * from bins
