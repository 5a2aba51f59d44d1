-- What drivers changed is what the score changed, of every account that has a
-- score on both days.
with changes as (

    select
        account_id,
        as_of_date,
        compared_date,
        sum(contribution_change) as contribution_change
    from {{ ref('fct_health_changes') }}
    group by account_id, as_of_date, compared_date

)

select
    changes.account_id,
    after_it.health_score - before_it.health_score as score_change,
    changes.contribution_change
from changes
inner join {{ ref('fct_account_health') }} as after_it
    on
        changes.account_id = after_it.account_id
        and changes.as_of_date = after_it.as_of_date
inner join {{ ref('fct_account_health') }} as before_it
    on
        changes.account_id = before_it.account_id
        and changes.compared_date = before_it.as_of_date
where
    coalesce(after_it.health_score, 0) - coalesce(before_it.health_score, 0)
    <> changes.contribution_change
