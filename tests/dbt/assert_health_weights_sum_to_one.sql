-- Weights that do not sum to 1 make coverage and the bounds of the health
-- score wrong: a full set of signals would count as more or less than all.
select sum(weight) as total_weight
from {{ ref('health_components') }}
having sum(weight) is distinct from 1
