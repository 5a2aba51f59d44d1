with scorecard_weights as (

    select * from {{ ref('int_scorecard_weights') }}

),

scorecard_feature_bins as (

    select * from {{ ref('int_scorecard_feature_bins') }}

),

scorecard_pair_bins as (

    select * from {{ ref('int_scorecard_pair_bins') }}

),

described as (

    select
        bin_id,
        bin_kind,
        lower_bound,
        upper_bound,
        text_value,
        example_count,
        won_count
    from scorecard_feature_bins

    union all

    select
        bin_id,
        'pair' as bin_kind,
        cast(null as double) as lower_bound,
        cast(null as double) as upper_bound,
        first_bin || ' & ' || second_bin as text_value,
        example_count,
        won_count
    from scorecard_pair_bins

),

numbered as (

    select
        scorecard_weights.card,
        scorecard_weights.feature,
        described.*,
        scorecard_weights.weight,
        scorecard_weights.standard_error,
        row_number() over (
            partition by scorecard_weights.card, scorecard_weights.feature
            order by
                described.bin_kind asc,
                described.lower_bound asc nulls first,
                described.text_value asc nulls first
        ) as bin_number
    from scorecard_weights
    inner join described
        on scorecard_weights.bin_id = described.bin_id

)

select * from numbered
