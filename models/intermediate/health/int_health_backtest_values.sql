with health_outcomes as (

    select * from {{ ref('int_health_outcomes') }}

),

health_scores as (

    select * from {{ ref('int_health_scores') }}

),

churn_chances as (

    select * from {{ ref('int_health_churn_chances') }}

),

graded as (

    select
        health_scores.*,
        health_outcomes.churned_on,
        health_outcomes.lost_on,
        churn_chances.account_id is not null as is_learned,
        churn_chances.churn_probability
    from health_outcomes
    inner join health_scores
        on
            health_outcomes.account_id = health_scores.account_id
            and health_outcomes.as_of_date = health_scores.as_of_date
    left join churn_chances
        on
            health_outcomes.account_id = churn_chances.account_id
            and health_outcomes.as_of_date = churn_chances.as_of_date

),

-- Each way to tell who will stay, from 0 to 100.
told as (

    select
        graded.*,
        methods.method,
        case methods.method
            {{ each_component("when '#' then cast(#_score as double)", ' ') }}
            when 'composite' then cast(graded.health_score as double)
            when 'tenure'
                then
                    100 * cast(graded.tenure_days as double)
                    / (graded.tenure_days + 365)
            when 'learned'
                then 100 * (1 - cast(graded.churn_probability as double))
        end as score
    from graded
    cross join (
        values ('composite'), ('tenure'), ('learned'),
        {{ each_component("('#')", ', ') }}
    ) as methods (method)
    where
        case methods.method
            {{ each_component("when '#' then #_weight is not null", ' ') }}
            when 'learned' then graded.is_learned
            else true
        end

),

-- Where a method has nothing to say it stays in the middle: all are graded on
-- the same customers. Equal tenths of a point are equal.
final as (

    select
        as_of_date,
        segment,
        method,
        {{ rounded('coalesce(score, 50)', 9, 1) }} as score,
        count(*) as account_count,
        count(churned_on) as churned_count,
        count(lost_on) as lost_count
    from told
    group by all

)

select * from final
