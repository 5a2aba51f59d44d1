with crm_parents as (

    select * from {{ ref('int_crm_parents') }}
    where valid_to = {{ open_end_date() }}

),

entity_accounts as (

    select * from {{ ref('int_entity_accounts') }}

),

legal_ancestors as (

    select * from {{ ref('int_hierarchy_ancestors') }}
    where hierarchy = 'legal'

),

stand_ins as (

    select
        entity_accounts.account_id,
        entity_accounts.legal_entity_id,
        principals.account_id as stand_in_id
    from entity_accounts
    inner join entity_accounts as principals
        on entity_accounts.legal_entity_id = principals.legal_entity_id
    where principals.is_principal

),

-- The legal tree knows one account per legal entity: between two entities it
-- speaks for all of their sites, within one for itself.
placed as (

    select
        crm_parents.child_account_id,
        crm_parents.parent_account_id,
        children.legal_entity_id,
        parents.legal_entity_id as crm_parent_entity_id,
        case
            when children.legal_entity_id <> parents.legal_entity_id
                then children.stand_in_id
            else crm_parents.child_account_id
        end as child_stand_in_id,
        case
            when parents.legal_entity_id = children.legal_entity_id
                then crm_parents.parent_account_id
            else coalesce(parents.stand_in_id, crm_parents.parent_account_id)
        end as parent_stand_in_id
    from crm_parents
    left join stand_ins as children
        on crm_parents.child_account_id = children.account_id
    left join stand_ins as parents
        on crm_parents.parent_account_id = parents.account_id

),

final as (

    select
        placed.child_account_id as account_id,
        placed.parent_account_id as crm_parent_account_id,
        placed.crm_parent_entity_id,
        coalesce(placed.legal_entity_id = placed.crm_parent_entity_id, false)
            as is_same_entity,
        upward.depth as legal_depth,
        downward.ancestor_id is not null as is_below
    from placed
    left join legal_ancestors as upward
        on
            placed.child_account_id = upward.descendant_id
            and placed.parent_stand_in_id = upward.ancestor_id
    left join legal_ancestors as downward
        on
            placed.child_stand_in_id = downward.ancestor_id
            and placed.parent_account_id = downward.descendant_id

)

select * from final
