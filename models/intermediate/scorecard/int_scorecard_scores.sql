with scorecard_examples as (

    select * from {{ ref('int_scorecard_examples') }}

),

scorecard_contributions as (

    select * from {{ ref('int_scorecard_contributions') }}

),

scorecard_weights as (

    select * from {{ ref('int_scorecard_weights') }}
    where feature = ''

),

sums as (

    select
        card,
        example_id,
        sum(contribution) as contribution_sum,
        sum({{ product('standard_error', 'standard_error') }}) as variance
    from scorecard_contributions
    group by card, example_id

),

scored as (

    select
        scorecard_examples.card,
        scorecard_examples.example_id,
        scorecard_weights.weight as base,
        cast(
            scorecard_weights.weight + coalesce(sums.contribution_sum, 0)
            as decimal(18, 6)
        ) as score,
        {{ rounded(
            'sqrt(cast(coalesce(sums.variance, 0) as double)'
            ~ ' + scorecard_weights.standard_error'
            ~ ' * cast(scorecard_weights.standard_error as double))', 18, 6
        ) }} as standard_error
    from scorecard_examples
    inner join scorecard_weights
        on scorecard_examples.card = scorecard_weights.card
    left join sums
        on
            scorecard_examples.card = sums.card
            and scorecard_examples.example_id = sums.example_id

),

final as (

    select
        card,
        example_id,
        base,
        score,
        standard_error,
        {{ rounded(logistic('score'), 9, 6) }} as probability,
        {{ rounded(
            logistic('score - 1.96 * cast(standard_error as double)'), 9, 6
        ) }} as probability_low,
        {{ rounded(
            logistic('score + 1.96 * cast(standard_error as double)'), 9, 6
        ) }} as probability_high
    from scored

)

select * from final
