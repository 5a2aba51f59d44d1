with scorecard_round as (

    select * from {{ ref('int_scorecard_round_10') }}

),

scorecard_basis as (

    select * from {{ ref('int_scorecard_basis') }}

),

scorecard_feature_bins as (

    select * from {{ ref('int_scorecard_feature_bins') }}

),

scorecard_training as (

    select * from {{ ref('int_scorecard_training') }}

),

cards as (

    select distinct
        card,
        card_count
    from scorecard_training
    where card_count >= {{ var('scorecard_pair_min_rows') }}

),

bins as (

    select
        scorecard_basis.card,
        scorecard_basis.feature,
        scorecard_basis.bin_id,
        sum({{ product('scorecard_basis.shape', 'scorecard_round.weight') }})
            as weight
    from scorecard_basis
    inner join scorecard_round
        on scorecard_basis.parameter_id = scorecard_round.parameter_id
    group by
        scorecard_basis.card,
        scorecard_basis.feature,
        scorecard_basis.bin_id

),

-- How much the weights of a feature spread over the examples.
spreads as (

    select
        bins.card,
        bins.feature,
        cast(sum({{ product(
            'bins.weight * cast(bins.weight as double)',
            'scorecard_feature_bins.example_count'
        ) }}) as double) / cards.card_count
        - pow(
            cast(sum({{ product(
                'bins.weight', 'scorecard_feature_bins.example_count'
            ) }}) as double) / cards.card_count,
            2
        ) as spread
    from bins
    inner join scorecard_feature_bins
        on
            bins.bin_id = scorecard_feature_bins.bin_id
            and bins.feature = scorecard_feature_bins.feature
    inner join cards
        on bins.card = cards.card
    where scorecard_feature_bins.bin_kind <> 'base'
    group by bins.card, bins.feature, cards.card_count

),

ranked as (

    select
        card,
        feature,
        {{ rounded('spread', 18, 6) }} as spread
    from spreads
    where spread > 0.000001
    qualify
        row_number() over (
            partition by card
            order by {{ rounded('spread', 18, 6) }} desc, feature asc
        ) <= {{ var('scorecard_pair_features') }}

)

select * from ranked
