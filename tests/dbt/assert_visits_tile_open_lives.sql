-- The visits of a deal are its open life, without hole or overlap: as many
-- seconds, and no two at once.
with visits as (

    select
        opportunity_id,
        sum(duration_seconds) as visit_seconds
    from {{ ref('fct_stage_visits') }}
    group by opportunity_id

),

lives as (

    select
        opportunity_id,
        sum(
            {{ seconds_between(
                'valid_from', 'least(valid_to, ' ~ as_of_end() ~ ')'
            ) }}
        ) as open_seconds
    from {{ ref('fct_opportunity_versions') }}
    where not is_closed
    group by opportunity_id

)

select
    coalesce(visits.opportunity_id, lives.opportunity_id) as opportunity_id,
    visits.visit_seconds,
    lives.open_seconds
from visits
full outer join lives
    on visits.opportunity_id = lives.opportunity_id
where visits.visit_seconds is distinct from lives.open_seconds
