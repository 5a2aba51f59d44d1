with scorecard_round as (

    select * from {{ ref('int_scorecard_joint_round_9') }}

),

scorecard_basis as (

    select * from {{ ref('int_scorecard_joint_basis') }}

),

scorecard_feature_bins as (

    select * from {{ ref('int_scorecard_feature_bins') }}
    where bin_kind = 'base'

),

parts as (

    select
        scorecard_basis.card,
        scorecard_basis.feature,
        scorecard_basis.bin_id,
        scorecard_basis.bin_id = scorecard_feature_bins.bin_id as is_base,
        cast(
            sum({{ product(
                'scorecard_basis.shape', 'scorecard_round.weight'
            ) }}) as decimal(28, 9)
        ) as weight,
        sum({{ rounded(
            'cast(scorecard_basis.shape as double) * scorecard_basis.shape'
            ~ ' / nullif(scorecard_round.curvature + scorecard_round.penalty,'
            ~ ' 0)', 28, 9
        ) }}) as variance
    from scorecard_basis
    inner join scorecard_round
        on scorecard_basis.parameter_id = scorecard_round.parameter_id
    inner join scorecard_feature_bins
        on scorecard_basis.card = scorecard_feature_bins.card
    group by all

),

-- What a feature takes from the base, for its weights to be 0 on average, is
-- given to each of its bins.
centred as (

    select
        card,
        feature,
        bin_id,
        is_base,
        weight + case
            when is_base then 0
            else coalesce(
                max(case when is_base then weight end) over (
                    partition by card, feature
                ),
                0
            )
        end as weight,
        variance
    from parts

),

final as (

    select
        card,
        feature,
        bin_id,
        cast(weight as decimal(18, 6)) as weight,
        {{ rounded('sqrt(cast(variance as double))', 18, 6) }}
            as standard_error
    from centred
    where not is_base or feature = ''

)

select * from final
