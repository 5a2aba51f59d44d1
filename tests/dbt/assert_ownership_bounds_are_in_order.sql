-- A lower bound is at most the share, and the share at most the upper bound.
select
    owner_id,
    owned_id,
    effective_rate_lower,
    effective_rate,
    effective_rate_upper
from {{ ref('fct_effective_ownership') }}
where
    effective_rate_lower > effective_rate_upper
    or effective_rate < effective_rate_lower
    or effective_rate > effective_rate_upper
    or (not is_residual and normalised_rate < effective_rate)
    or effective_rate_upper > 1
    or effective_rate_lower < 0
