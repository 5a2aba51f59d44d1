-- The base and the contributions of a deal are its score, to the last digit.
with contributions as (

    select
        opportunity_id,
        sum(contribution) as contribution_sum
    from {{ ref('fct_win_probability_contributions') }}
    group by opportunity_id

)

select
    scores.opportunity_id,
    scores.score,
    contributions.contribution_sum
from {{ ref('fct_win_probabilities') }} as scores
left join contributions
    on scores.opportunity_id = contributions.opportunity_id
where
    scores.score is distinct from
    scores.base_score + coalesce(contributions.contribution_sum, 0)
