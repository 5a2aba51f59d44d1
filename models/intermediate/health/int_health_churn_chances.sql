with health_examples as (

    select * from {{ ref('int_health_examples') }}
    where not is_training

),

scorecard_scores as (

    select * from {{ ref('int_scorecard_scores') }}

),

-- What the card of the very day says of its customers.
final as (

    select
        health_examples.account_id,
        health_examples.as_of_date,
        scorecard_scores.probability as churn_probability,
        scorecard_scores.probability_low as churn_probability_low,
        scorecard_scores.probability_high as churn_probability_high
    from health_examples
    inner join scorecard_scores
        on
            health_examples.card = scorecard_scores.card
            and health_examples.snapshot_id = scorecard_scores.example_id

)

select * from final
