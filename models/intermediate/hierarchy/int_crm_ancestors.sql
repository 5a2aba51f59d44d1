with hierarchy_ancestors as (

    select * from {{ ref('int_hierarchy_ancestors') }}
    where hierarchy = 'crm'

),

-- The part of the closure that most models need: the CRM's tree of today.
crm_ancestors as (

    select
        descendant_id as descendant_account_id,
        ancestor_id as ancestor_account_id,
        depth,
        path,
        valid_from
    from hierarchy_ancestors

)

select * from crm_ancestors
