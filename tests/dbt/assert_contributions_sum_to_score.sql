-- A driver's contribution that is not part of the score explains nothing.
select
    fct_account_health.account_id,
    fct_account_health.as_of_date,
    fct_account_health.health_score,
    sum(fct_health_components.contribution) as contribution
from {{ ref('fct_account_health') }} as fct_account_health
inner join {{ ref('fct_health_components') }} as fct_health_components
    on
        fct_account_health.account_id = fct_health_components.account_id
        and fct_account_health.as_of_date = fct_health_components.as_of_date
group by
    fct_account_health.account_id,
    fct_account_health.as_of_date,
    fct_account_health.health_score
having
    fct_account_health.health_score
    is distinct from sum(fct_health_components.contribution)
