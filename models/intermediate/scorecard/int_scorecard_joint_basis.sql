with scorecard_basis as (

    select * from {{ ref('int_scorecard_basis') }}

),

scorecard_pair_bins as (

    select * from {{ ref('int_scorecard_pair_bins') }}
    where is_used

),

scorecard_feature_bins as (

    select * from {{ ref('int_scorecard_feature_bins') }}
    where bin_kind = 'base'

),

-- A cell of a pair stands for itself, measured from its share of the examples.
pairs as (

    select
        scorecard_pair_bins.card,
        scorecard_pair_bins.feature,
        scorecard_pair_bins.bin_id,
        scorecard_feature_bins.bin_id as base_bin_id,
        'bin:' || cast(scorecard_pair_bins.bin_id as string) as parameter_id,
        {{ rounded(
            'cast(scorecard_pair_bins.example_count as double)'
            ~ ' / scorecard_feature_bins.example_count', 18, 9
        ) }} as mean_shape,
        cast({{ var('scorecard_pair_prior_variance') }} as double)
            as prior_variance,
        {{ var('scorecard_prior_weight') }} as prior_weight
    from scorecard_pair_bins
    inner join scorecard_feature_bins
        on scorecard_pair_bins.card = scorecard_feature_bins.card

),

combined as (

    select
        card,
        feature,
        bin_id,
        term,
        parameter_id,
        shape,
        bend,
        prior_variance,
        prior_weight
    from scorecard_basis

    union all

    select
        card,
        feature,
        bin_id,
        feature as term,
        parameter_id,
        cast(1 as decimal(18, 9)) as shape,
        cast(1 - 2 * mean_shape as decimal(18, 9)) as bend,
        prior_variance,
        prior_weight
    from pairs

    union all

    select
        card,
        feature,
        base_bin_id as bin_id,
        feature as term,
        parameter_id,
        cast(-mean_shape as decimal(18, 9)) as shape,
        {{ product('mean_shape', 'mean_shape') }} as bend,
        prior_variance,
        prior_weight
    from pairs

)

select * from combined
