with parent_fixes as (

    select * from {{ ref('int_parent_fixes') }}

),

parent_evidence as (

    select * from {{ ref('int_parent_evidence') }}

),

account_attributes as (

    select * from {{ ref('int_account_attributes') }}

),

crm_sums as (

    select * from {{ ref('int_subtree_sums') }}
    where hierarchy = 'crm'

),

-- What the family below would take along, if it moved.
valued as (

    select
        fixes.*,
        account_attributes.account_name,
        parent_evidence.evidence,
        fixes.comparison_state <> 'agree' as is_conflict,
        crm_sums.total_relationship_value as amount_at_stake
    from parent_fixes as fixes
    inner join parent_evidence
        on fixes.account_id = parent_evidence.account_id
    inner join account_attributes
        on fixes.account_id = account_attributes.account_id
    inner join crm_sums
        on fixes.account_id = crm_sums.account_id

),

final as (

    select
        cast(account_id as string) as account_id,
        cast(account_name as string) as account_name,
        cast(comparison_state as string) as comparison_state,
        is_conflict,
        case
            when is_conflict
                then cast(
                    row_number() over (
                        partition by is_conflict
                        order by amount_at_stake desc, account_id asc
                    ) as int
                )
        end as conflict_rank,
        cast(amount_at_stake as decimal(18, 2)) as amount_at_stake,
        cast(crm_parent_account_id as string) as crm_parent_account_id,
        cast(legal_parent_account_id as string) as legal_parent_account_id,
        cast(coalesce(legal_parent_count, 0) as int) as legal_parent_count,
        cast(legal_depth as int) as legal_depth,
        cast(legal_parent_entity_id as string) as legal_parent_entity_id,
        cast(group_account_id as string) as group_account_id,
        cast(proposed_fix as string) as proposed_fix,
        cast(proposed_parent_account_id as string)
            as proposed_parent_account_id,
        cast(evidence as string) as evidence,
        {{ as_of_date() }} as as_of_date
    from valued

)

select * from final
