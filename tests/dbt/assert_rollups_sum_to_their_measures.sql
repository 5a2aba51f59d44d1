-- Sum over roots of what is below them = sum over accounts of their own, for
-- every measure and hierarchy. A cent is let pass for shares of joint ventures.
with differences as (

    select
        hierarchy,
        account_count_own
        - case when is_root then account_count_subtree else 0 end
            as account_count,
        open_opportunity_count_own
        - case when is_root then open_opportunity_count_subtree else 0 end
            as open_opportunity_count,
        open_pipeline_amount_own
        - case when is_root then open_pipeline_amount_subtree else 0 end
            as open_pipeline_amount,
        weighted_pipeline_amount_own
        - case when is_root then weighted_pipeline_amount_subtree else 0 end
            as weighted_pipeline_amount,
        won_opportunity_count_own
        - case when is_root then won_opportunity_count_subtree else 0 end
            as won_opportunity_count,
        won_amount_own
        - case when is_root then won_amount_subtree else 0 end
            as won_amount,
        lost_opportunity_count_own
        - case when is_root then lost_opportunity_count_subtree else 0 end
            as lost_opportunity_count,
        lost_amount_own
        - case when is_root then lost_amount_subtree else 0 end
            as lost_amount,
        annual_contract_value_own
        - case when is_root then annual_contract_value_subtree else 0 end
            as annual_contract_value,
        invoiced_amount_own
        - case when is_root then invoiced_amount_subtree else 0 end
            as invoiced_amount,
        outstanding_amount_own
        - case when is_root then outstanding_amount_subtree else 0 end
            as outstanding_amount,
        overdue_amount_own
        - case when is_root then overdue_amount_subtree else 0 end
            as overdue_amount,
        ticket_count_own
        - case when is_root then ticket_count_subtree else 0 end
            as ticket_count,
        total_relationship_value_own
        - case when is_root then total_relationship_value_subtree else 0 end
            as total_relationship_value
    from {{ ref('account_family_rollups') }}

)

select hierarchy
from differences
group by hierarchy
having
    abs(sum(account_count)) > 0.01
    or abs(sum(open_opportunity_count)) > 0.01
    or abs(sum(open_pipeline_amount)) > 0.01
    or abs(sum(weighted_pipeline_amount)) > 0.01
    or abs(sum(won_opportunity_count)) > 0.01
    or abs(sum(won_amount)) > 0.01
    or abs(sum(lost_opportunity_count)) > 0.01
    or abs(sum(lost_amount)) > 0.01
    or abs(sum(annual_contract_value)) > 0.01
    or abs(sum(invoiced_amount)) > 0.01
    or abs(sum(outstanding_amount)) > 0.01
    or abs(sum(overdue_amount)) > 0.01
    or abs(sum(ticket_count)) > 0.01
    or abs(sum(total_relationship_value)) > 0.01
