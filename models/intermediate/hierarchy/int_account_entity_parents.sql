with entity_accounts as (

    select * from {{ ref('int_entity_accounts') }}

),

nearest_legal_parents as (

    select * from {{ ref('int_nearest_legal_parents') }}

),

entity_direct_parents as (

    select * from {{ ref('int_entity_direct_parents') }}

),

parent_states as (

    select * from {{ ref('int_legal_entity_parent_states') }}
    where category = 'direct'

),

entity_ancestors as (

    select * from {{ ref('int_hierarchy_ancestors') }}
    where hierarchy = 'control'

),

targets as (

    select
        entity_accounts.account_id,
        entity_accounts.legal_entity_id,
        parents.legal_entity_id as target_entity_id
    from entity_accounts
    left join nearest_legal_parents
        on entity_accounts.account_id = nearest_legal_parents.account_id
    left join entity_accounts as parents
        on nearest_legal_parents.legal_parent_account_id = parents.account_id

),

-- Of several direct parents the one through which the account above is reached.
chosen as (

    select
        targets.account_id,
        targets.legal_entity_id,
        coalesce(targets.target_entity_id = targets.legal_entity_id, false)
            as is_site,
        direct_parents.parent_id as legal_parent_entity_id,
        direct_parents.parent_name as legal_parent_name,
        direct_parents.relation,
        direct_parents.relation_phrase,
        direct_parents.authority,
        direct_parents.valid_from,
        parent_states.parent_state,
        parent_states.exception_reason
    from targets
    left join entity_direct_parents as direct_parents
        on targets.legal_entity_id = direct_parents.child_id
    left join parent_states
        on targets.legal_entity_id = parent_states.legal_entity_id
    left join entity_ancestors
        on
            direct_parents.parent_id = entity_ancestors.descendant_id
            and targets.target_entity_id = entity_ancestors.ancestor_id
    qualify
        row_number() over (
            partition by targets.account_id
            order by
                coalesce(
                    direct_parents.parent_id = targets.target_entity_id
                    or entity_ancestors.ancestor_id is not null,
                    false
                ) desc,
                direct_parents.parent_id asc
        ) = 1

)

select * from chosen
