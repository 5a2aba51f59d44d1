with account_kinds as (

    select * from {{ ref('int_account_kinds') }}

),

crm_parent_positions as (

    select * from {{ ref('int_crm_parent_positions') }}

),

nearest_legal_parents as (

    select * from {{ ref('int_nearest_legal_parents') }}

),

legal_groups as (

    select * from {{ ref('int_legal_groups') }}

),

entity_parents as (

    select * from {{ ref('int_account_entity_parents') }}

),

-- The ultimate parent says nothing of an undisclosed one below it.
combined as (

    select
        account_kinds.account_id,
        crm_parents.crm_parent_account_id,
        crm_parents.crm_parent_entity_id,
        coalesce(crm_parents.is_same_entity, false) as is_same_entity,
        crm_parents.legal_depth,
        crm_parents.is_below,
        legal_parents.legal_parent_account_id,
        legal_parents.legal_parent_count,
        legal_groups.group_account_id,
        legal_groups.has_other_customer,
        entity_parents.legal_entity_id,
        coalesce(entity_parents.is_site, false) as is_site,
        entity_parents.legal_parent_entity_id,
        entity_parents.parent_state,
        coalesce(
            entity_parents.parent_state in (
                'undisclosed', 'parent_exists_no_lei'
            )
            and coalesce(entity_parents.relation, 'ultimate_consolidation')
            = 'ultimate_consolidation', false
        ) as is_undisclosed
    from account_kinds
    left join crm_parent_positions as crm_parents
        on account_kinds.account_id = crm_parents.account_id
    left join nearest_legal_parents as legal_parents
        on account_kinds.account_id = legal_parents.account_id
    left join legal_groups
        on account_kinds.account_id = legal_groups.account_id
    left join entity_parents
        on account_kinds.account_id = entity_parents.account_id
    where
        crm_parents.crm_parent_account_id is not null
        or legal_parents.legal_parent_account_id is not null
        or coalesce(legal_groups.has_other_customer, false)

),

compared as (

    select
        *,
        case
            when crm_parent_account_id is null then 'legal_only'
            when legal_depth = 1 then 'agree'
            when legal_depth > 1 then 'crm_skips_level'
            when is_below then 'crm_below'
            when is_undisclosed then 'legal_undisclosed'
            when legal_parent_account_id is not null then 'conflict'
            when legal_parent_entity_id <> crm_parent_entity_id then 'conflict'
            else 'crm_only'
        end as comparison_state
    from combined

)

select * from compared
