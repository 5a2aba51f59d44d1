with health_scores as (

    select * from {{ ref('int_health_scores') }}

),

churn_chances as (

    select * from {{ ref('int_health_churn_chances') }}

),

health_overrides as (

    select * from {{ ref('int_health_overrides') }}

),

final as (

    select
        cast(scores.account_id as string) as account_id,
        cast(scores.as_of_date as date) as as_of_date,
        scores.is_current,
        scores.is_customer,
        cast(scores.segment as string) as segment,
        cast(scores.motion as string) as motion,
        cast(scores.weight_set as string) as weight_set,
        cast(scores.arr_amount as decimal(18, 2)) as arr_amount,
        cast(scores.health_score as decimal(9, 4)) as health_score,
        scores.health_score_low,
        scores.health_score_high,
        cast(scores.health_band as string) as health_band,
        scores.signal_coverage_rate,
        cast(health_overrides.health_band as string) as override_band,
        cast(health_overrides.reason as string) as override_reason,
        cast(health_overrides.decided_by as string) as override_by,
        cast(health_overrides.expires_on as date) as override_expires_on,
        cast(churn_chances.churn_probability as decimal(9, 6))
            as churn_probability
    from health_scores as scores
    left join health_overrides
        on
            scores.account_id = health_overrides.account_id
            and scores.as_of_date = health_overrides.as_of_date
    left join churn_chances
        on
            scores.account_id = churn_chances.account_id
            and scores.as_of_date = churn_chances.as_of_date

)

select * from final
