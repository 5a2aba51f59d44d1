with targets as (

    select * from {{ ref('int_targets') }}
    where metric = '{{ var("coverage_target_metric") }}'

),

won_opportunities as (

    select * from {{ ref('int_opportunity_outcomes') }}
    where is_eligible and outcome = 'won'

),

opportunity_traits as (

    select * from {{ ref('int_opportunity_traits') }}

),

won as (

    select
        won_opportunities.opportunity_id,
        won_opportunities.owner_id,
        opportunity_traits.territory_id,
        won_opportunities.outcome_date,
        won_opportunities.amount
    from won_opportunities
    inner join opportunity_traits
        on won_opportunities.opportunity_id = opportunity_traits.opportunity_id

),

-- A person's target counts what the person won, in whatever territory; a
-- territory's what was won in it, by whomever.
matched as (

    select
        targets.target_id,
        won.amount
    from targets
    inner join won
        on
            targets.person_id = won.owner_id
            and targets.period_start_date <= won.outcome_date
            and targets.period_end_date >= won.outcome_date

    union all

    select
        targets.target_id,
        won.amount
    from targets
    inner join won
        on
            targets.territory_id = won.territory_id
            and targets.period_start_date <= won.outcome_date
            and targets.period_end_date >= won.outcome_date
    where targets.person_id is null

),

summed as (

    select
        targets.target_id,
        coalesce(sum(matched.amount), 0) as won_amount
    from targets
    left join matched
        on targets.target_id = matched.target_id
    group by targets.target_id

)

select * from summed
