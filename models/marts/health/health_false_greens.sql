with health_outcomes as (

    select * from {{ ref('int_health_outcomes') }}
    where churned_on is not null

),

health_scores as (

    select * from {{ ref('int_health_scores') }}
    where health_band = 'green'

),

component_scores as (

    select * from {{ ref('int_health_component_scores') }}

),

-- What spoke against it most.
worst_first as (

    select
        false_greens.account_id,
        false_greens.as_of_date,
        false_greens.health_score,
        health_outcomes.churned_on,
        component_scores.component as worst_component,
        component_scores.component_score as worst_component_score
    from health_outcomes
    inner join health_scores as false_greens
        on
            health_outcomes.account_id = false_greens.account_id
            and health_outcomes.as_of_date = false_greens.as_of_date
    inner join component_scores
        on
            false_greens.account_id = component_scores.account_id
            and false_greens.as_of_date = component_scores.as_of_date
    qualify
        row_number() over (
            partition by false_greens.account_id, false_greens.as_of_date
            order by
                component_scores.component_score asc nulls last,
                component_scores.component asc
        ) = 1

),

final as (

    select
        cast(account_id as string) as account_id,
        cast(as_of_date as date) as as_of_date,
        cast(health_score as decimal(9, 4)) as health_score,
        cast(churned_on as date) as churned_date,
        cast(churned_on - as_of_date as int) as days_to_churn,
        cast(worst_component as string) as worst_component,
        cast(worst_component_score as decimal(9, 4)) as worst_component_score
    from worst_first

)

select * from final
