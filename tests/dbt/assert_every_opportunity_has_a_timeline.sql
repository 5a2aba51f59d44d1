-- An opportunity without a version is missing from the pipeline marts, and
-- with it its amount.
select opportunity_records.opportunity_id
from {{ ref('int_opportunity_records') }} as opportunity_records
left join {{ ref('int_opportunity_timeline') }} as opportunity_timeline
    on opportunity_records.opportunity_id = opportunity_timeline.opportunity_id
where opportunity_timeline.opportunity_id is null
