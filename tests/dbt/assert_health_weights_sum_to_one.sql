-- Weights that do not sum to 1 make coverage and the bounds of the health
-- score wrong: a full set of signals would count as more or less than all.
-- An edition of a set has all components at the same time.
select
    weight_set,
    valid_from,
    sum(weight) as total_weight
from {{ ref('health_weights') }}
group by weight_set, valid_from
having
    sum(weight) is distinct from 1
    or min(valid_to) is distinct from max(valid_to)
