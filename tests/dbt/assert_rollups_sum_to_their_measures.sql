-- Sum over roots of what is below them = sum over accounts of their own, for
-- every measure and hierarchy. A cent is let pass for shares of joint ventures.
select hierarchy
from {{ ref('account_family_rollups') }}
group by hierarchy
having
    abs(sum(account_count_own) - sum(account_count_subtree) filter (where is_root))
    > 0.01
    or abs(sum(open_opportunity_count_own) - sum(open_opportunity_count_subtree) filter (where is_root))
    > 0.01
    or abs(sum(open_pipeline_amount_own) - sum(open_pipeline_amount_subtree) filter (where is_root))
    > 0.01
    or abs(sum(weighted_pipeline_amount_own) - sum(weighted_pipeline_amount_subtree) filter (where is_root))
    > 0.01
    or abs(sum(won_opportunity_count_own) - sum(won_opportunity_count_subtree) filter (where is_root))
    > 0.01
    or abs(sum(won_amount_own) - sum(won_amount_subtree) filter (where is_root))
    > 0.01
    or abs(sum(lost_opportunity_count_own) - sum(lost_opportunity_count_subtree) filter (where is_root))
    > 0.01
    or abs(sum(lost_amount_own) - sum(lost_amount_subtree) filter (where is_root))
    > 0.01
    or abs(sum(annual_contract_value_own) - sum(annual_contract_value_subtree) filter (where is_root))
    > 0.01
    or abs(sum(invoiced_amount_own) - sum(invoiced_amount_subtree) filter (where is_root))
    > 0.01
    or abs(sum(outstanding_amount_own) - sum(outstanding_amount_subtree) filter (where is_root))
    > 0.01
    or abs(sum(overdue_amount_own) - sum(overdue_amount_subtree) filter (where is_root))
    > 0.01
    or abs(sum(ticket_count_own) - sum(ticket_count_subtree) filter (where is_root))
    > 0.01
    or abs(sum(total_relationship_value_own) - sum(total_relationship_value_subtree) filter (where is_root))
    > 0.01
