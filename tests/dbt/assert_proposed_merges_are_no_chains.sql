-- A record that is merged away is no survivor of another merge: merge each into
-- the last one.
select
    hierarchy_changes.change_id,
    hierarchy_changes.target_record_key
from {{ ref('hierarchy_changes') }} as hierarchy_changes
inner join {{ ref('hierarchy_changes') }} as next_changes
    on hierarchy_changes.target_record_key = next_changes.record_key
where hierarchy_changes.action = 'merge' and next_changes.action = 'merge'
