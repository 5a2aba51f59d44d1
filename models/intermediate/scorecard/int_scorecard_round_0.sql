with scorecard_basis as (

    select * from {{ ref('int_scorecard_basis') }}

),

scorecard_training as (

    select * from {{ ref('int_scorecard_training') }}

),

cards as (

    select distinct
        card,
        ln(
            cast(card_won_count as double) / (card_count - card_won_count)
        ) as base
    from scorecard_training

),

-- Everything begins at the share that was won, and moves nowhere yet.
final as (

    select distinct
        scorecard_basis.parameter_id,
        scorecard_basis.card,
        case
            when scorecard_basis.term = 'base'
                then {{ rounded('cards.base', 18, 9) }}
            else 0
        end as weight,
        case
            when scorecard_basis.term = 'base' then 0
            else cast({{ var('scorecard_start_penalty') }} as decimal(18, 9))
        end as penalty,
        cast(0 as decimal(18, 9)) as gradient,
        cast(0 as decimal(18, 9)) as step,
        cast(0 as decimal(18, 9)) as direction
    from scorecard_basis
    inner join cards
        on scorecard_basis.card = cards.card

)

select * from final
