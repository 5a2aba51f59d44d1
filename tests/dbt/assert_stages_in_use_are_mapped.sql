-- A stage that deals are or were in and that neither the seed stage_map nor
-- its CRM explains stops the run: nobody knows what its deals are worth. Map
-- it, or list it as `unmapped` to go on and have it in data_issues.
select distinct
    timeline.stage_id,
    stage_intervals.valid_from,
    stage_intervals.valid_to
from {{ ref('int_opportunity_timeline') }} as timeline
inner join {{ ref('int_stage_intervals') }} as stage_intervals
    on
        timeline.stage_id = stage_intervals.stage_id
        and timeline.valid_from < stage_intervals.valid_to
        and timeline.valid_to > stage_intervals.valid_from
where not stage_intervals.is_mapped and not stage_intervals.is_acknowledged
