with account_families as (

    select * from {{ ref('int_account_hierarchy_families') }}

),

own as (

    select * from {{ ref('int_account_measures') }}

),

subtree as (

    select * from {{ ref('int_subtree_sums') }}

),

controlled as (

    select * from {{ ref('int_controlled_sums') }}

),

final as (

    select
        cast(families.hierarchy as string) as hierarchy,
        cast(families.account_id as string) as account_id,
        families.is_root,
        cast(families.ultimate_account_id as string) as ultimate_account_id,
        cast(families.ultimate_status as string) as ultimate_status,
        cast(families.family_id as string) as family_id,
        cast(families.family_name as string) as family_name,
        own.account_count as account_count_own,
        subtree.account_count as account_count_subtree,
        controlled.account_count as account_count_controlled,
        own.open_opportunity_count as open_opportunity_count_own,
        subtree.open_opportunity_count as open_opportunity_count_subtree,
        controlled.open_opportunity_count as open_opportunity_count_controlled,
        own.open_pipeline_amount as open_pipeline_amount_own,
        subtree.open_pipeline_amount as open_pipeline_amount_subtree,
        controlled.open_pipeline_amount as open_pipeline_amount_controlled,
        own.weighted_pipeline_amount as weighted_pipeline_amount_own,
        subtree.weighted_pipeline_amount as weighted_pipeline_amount_subtree,
        controlled.weighted_pipeline_amount
            as weighted_pipeline_amount_controlled,
        own.won_opportunity_count as won_opportunity_count_own,
        subtree.won_opportunity_count as won_opportunity_count_subtree,
        controlled.won_opportunity_count as won_opportunity_count_controlled,
        own.won_amount as won_amount_own,
        subtree.won_amount as won_amount_subtree,
        controlled.won_amount as won_amount_controlled,
        own.lost_opportunity_count as lost_opportunity_count_own,
        subtree.lost_opportunity_count as lost_opportunity_count_subtree,
        controlled.lost_opportunity_count as lost_opportunity_count_controlled,
        own.lost_amount as lost_amount_own,
        subtree.lost_amount as lost_amount_subtree,
        controlled.lost_amount as lost_amount_controlled,
        own.annual_contract_value as annual_contract_value_own,
        subtree.annual_contract_value as annual_contract_value_subtree,
        controlled.annual_contract_value as annual_contract_value_controlled,
        own.invoiced_amount as invoiced_amount_own,
        subtree.invoiced_amount as invoiced_amount_subtree,
        controlled.invoiced_amount as invoiced_amount_controlled,
        own.outstanding_amount as outstanding_amount_own,
        subtree.outstanding_amount as outstanding_amount_subtree,
        controlled.outstanding_amount as outstanding_amount_controlled,
        own.overdue_amount as overdue_amount_own,
        subtree.overdue_amount as overdue_amount_subtree,
        controlled.overdue_amount as overdue_amount_controlled,
        own.ticket_count as ticket_count_own,
        subtree.ticket_count as ticket_count_subtree,
        controlled.ticket_count as ticket_count_controlled,
        own.total_relationship_value as total_relationship_value_own,
        subtree.total_relationship_value as total_relationship_value_subtree,
        controlled.total_relationship_value
            as total_relationship_value_controlled,
        {{ as_of_date() }} as as_of_date
    from account_families as families
    inner join own
        on families.account_id = own.account_id
    inner join subtree
        on
            families.hierarchy = subtree.hierarchy
            and families.account_id = subtree.account_id
    inner join controlled
        on
            families.hierarchy = controlled.hierarchy
            and families.account_id = controlled.account_id

)

select * from final
