-- The shares of an account in its roots sum to 1, in every hierarchy: sums over
-- roots count it exactly once. What hangs too deep to follow has no root.
select
    hierarchy,
    descendant_account_id,
    sum(allocation_rate) filter (where is_root_ancestor) as root_rate
from {{ ref('bridge_account_hierarchy') }}
where
    valid_to = {{ open_end_date() }}
    and ultimate_status <> 'too_deep'
group by hierarchy, descendant_account_id
having
    coalesce(sum(allocation_rate) filter (where is_root_ancestor), 0) <> 1
