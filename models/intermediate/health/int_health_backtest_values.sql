with health_outcomes as (

    select * from {{ ref('int_health_outcomes') }}

),

health_accounts as (

    select * from {{ ref('int_health_accounts') }}

),

component_scores as (

    select * from {{ ref('int_health_component_scores') }}

),

account_scores as (

    select * from {{ ref('int_health_scores') }}

),

churn_chances as (

    select * from {{ ref('int_health_churn_chances') }}

),

-- Each way to tell who will stay, from 0 to 100.
told as (

    select
        account_id,
        as_of_date,
        'composite' as method,
        cast(health_score as double) as score
    from account_scores

    union all

    select
        account_id,
        as_of_date,
        component as method,
        cast(component_score as double) as score
    from component_scores

    union all

    select
        account_id,
        as_of_date,
        'tenure' as method,
        100 * cast(tenure_days as double) / (tenure_days + 365) as score
    from health_accounts

    union all

    select
        account_id,
        as_of_date,
        'learned' as method,
        100 * (1 - cast(churn_probability as double)) as score
    from churn_chances

),

-- Where a method has nothing to say it stays in the middle: all are graded on
-- the same customers. Equal tenths of a point are equal.
final as (

    select
        health_outcomes.as_of_date,
        health_accounts.segment,
        told.method,
        {{ rounded('coalesce(told.score, 50)', 9, 1) }} as score,
        count(*) as account_count,
        count(health_outcomes.churned_on) as churned_count,
        count(health_outcomes.lost_on) as lost_count
    from health_outcomes
    inner join health_accounts
        on
            health_outcomes.account_id = health_accounts.account_id
            and health_outcomes.as_of_date = health_accounts.as_of_date
    inner join told
        on
            health_outcomes.account_id = told.account_id
            and health_outcomes.as_of_date = told.as_of_date
    group by all

)

select * from final
