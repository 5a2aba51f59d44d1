with scorecard_examples as (

    select * from {{ ref('int_scorecard_examples') }}

),

-- A card learns from so many examples at most, the same ones on any day: those
-- whose hash is lowest.
sampled as (

    select
        card,
        example_id,
        outcome
    from scorecard_examples
    where is_training and outcome is not null
    qualify
        row_number() over (
            partition by card order by md5(example_id) asc, example_id asc
        ) <= {{ var('scorecard_training_rows') }}

),

-- Nothing is to be learned where everything was won, or nothing.
counted as (

    select
        *,
        count(*) over (partition by card) as card_count,
        sum(outcome) over (partition by card) as card_won_count
    from sampled

),

final as (

    select
        row_number() over (order by card asc, example_id asc) as row_number,
        card,
        example_id,
        cast(outcome as int) as outcome,
        card_count,
        card_won_count
    from counted
    where card_won_count > 0 and card_won_count < card_count

)

select * from final
