-- What was open at the start and every movement is what is open at the end, for
-- each deal and owner, and so for every slice.
select
    period_start_date,
    period_end_date,
    opportunity_id,
    owner_id,
    sum(case when movement = 'end' then -amount else amount end) as residual
from {{ ref('fct_pipeline_walk') }}
group by period_start_date, period_end_date, opportunity_id, owner_id
having sum(case when movement = 'end' then -amount else amount end) <> 0
