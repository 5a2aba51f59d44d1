{#- Where the training examples are after a step along the last direction. -#}
with before as (select * from {{ ref('int_scorecard_joint_round_7') }}),

basis as (select * from {{ ref('int_scorecard_joint_basis') }}),

codes as (select * from {{ ref('int_scorecard_joint_codes') }}),

training as (select * from {{ ref('int_scorecard_training') }}),

bins as (

    select
        basis.bin_id,
        sum({{ product('basis.shape', 'before.weight') }}) as weight,
        sum({{ product('basis.shape', 'before.direction') }}) as direction
    from basis
    inner join before
        on basis.parameter_id = before.parameter_id
    group by basis.bin_id

),

examples as (

    select
        codes.row_number,
        sum(bins.weight) as score,
        sum(bins.direction) as direction
    from codes
    inner join bins
        on codes.bin_id = bins.bin_id
    group by codes.row_number

),

cards as (

    select
        card,
        cast(sum({{ product('gradient', 'direction') }}) as double) as slope,
        sum({{ product('penalty', 'cast(direction as double) * direction') }})
            as bend
    from before
    group by card

),

-- As far as the bend of the likelihood says, and no further than one in log
-- odds on average.
paced as (

    select
        examples.*,
        training.outcome,
        {{ pace('examples.score', 'examples.direction') }} as pace
    from examples
    inner join training
        on examples.row_number = training.row_number
    inner join cards
        on training.card = cards.card

),

moved as (

    select
        row_number,
        outcome,
        pace,
        {{ rounded(
            logistic('score + cast(pace as double) * direction'), 18, 9
        ) }} as rate
    from paced

)

select * from moved
