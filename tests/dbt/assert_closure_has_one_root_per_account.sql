-- Sums over roots count an account as often as it has roots: exactly once.
select
    dim_accounts.account_id,
    count(bridge_account_hierarchy.ancestor_account_id) as root_count
from {{ ref('dim_accounts') }} as dim_accounts
left join {{ ref('bridge_account_hierarchy') }} as bridge_account_hierarchy
    on
        dim_accounts.account_id = bridge_account_hierarchy.descendant_account_id
        and bridge_account_hierarchy.is_root_ancestor
        and bridge_account_hierarchy.hierarchy = 'crm'
group by dim_accounts.account_id
having count(bridge_account_hierarchy.ancestor_account_id) <> 1
