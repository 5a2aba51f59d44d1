with scorecard_shapes as (

    select * from {{ ref('int_scorecard_shapes') }}

),

scorecard_feature_bins as (

    select * from {{ ref('int_scorecard_feature_bins') }}
    where bin_kind = 'base'

),

-- Each shape is measured from its mean over the examples, so that the base of
-- a card is what it says of an average example.
means as (

    select
        scorecard_shapes.*,
        scorecard_feature_bins.bin_id as base_bin_id,
        {{ rounded(
            'cast(sum(' ~ product(
                'scorecard_shapes.shape', 'scorecard_shapes.example_count'
            ) ~ ') over (partition by scorecard_shapes.parameter_id) as double)'
            ~ ' / scorecard_feature_bins.example_count', 18, 9
        ) }} as mean_shape
    from scorecard_shapes
    inner join scorecard_feature_bins
        on scorecard_shapes.card = scorecard_feature_bins.card

),

final as (

    select
        card,
        feature,
        bin_id,
        term,
        parameter_id,
        shape,
        {{ product('shape', '(shape - 2 * mean_shape)') }} as bend,
        prior_variance,
        prior_weight
    from means

    union all

    select distinct
        card,
        feature,
        base_bin_id as bin_id,
        term,
        parameter_id,
        cast(-mean_shape as decimal(18, 9)) as shape,
        {{ product('mean_shape', 'mean_shape') }} as bend,
        prior_variance,
        prior_weight
    from means

    union all

    select
        card,
        feature,
        bin_id,
        'base' as term,
        'bin:' || cast(bin_id as string) as parameter_id,
        cast(1 as decimal(18, 9)) as shape,
        cast(1 as decimal(18, 9)) as bend,
        cast(null as double) as prior_variance,
        cast(null as int) as prior_weight
    from scorecard_feature_bins

)

select * from final
