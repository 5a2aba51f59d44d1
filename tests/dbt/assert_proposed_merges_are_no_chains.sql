-- A record that is merged away is no survivor of another merge: merge each into
-- the last one.
select
    merges.change_id,
    merges.target_record_key
from {{ ref('hierarchy_changes') }} as merges
inner join {{ ref('hierarchy_changes') }} as later
    on merges.target_record_key = later.record_key
where merges.action = 'merge' and later.action = 'merge'
