with crm_ancestors as (

    select * from {{ ref('int_crm_ancestors') }}

),

crm_parents as (

    select * from {{ ref('int_crm_parents') }}

),

crm_cycles as (

    select * from {{ ref('int_crm_cycles') }}

),

-- As in the closure: of a cycle, the member with the smallest id is the root.
ultimate_parents as (

    select
        crm_ancestors.descendant_account_id as account_id,
        crm_ancestors.ancestor_account_id as ultimate_parent_account_id
    from crm_ancestors
    left join crm_parents
        on crm_ancestors.ancestor_account_id = crm_parents.child_account_id
    left join crm_cycles
        on crm_ancestors.ancestor_account_id = crm_cycles.account_id
    where
        coalesce(
            crm_cycles.cycle_id = crm_cycles.account_id,
            crm_parents.child_account_id is null
        )

)

select * from ultimate_parents
