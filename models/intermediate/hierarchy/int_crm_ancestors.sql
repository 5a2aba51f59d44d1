with hierarchy_closure as (

    select * from {{ ref('int_hierarchy_closure') }}
    where hierarchy = 'crm' and valid_to = {{ open_end_date() }}

),

-- The part of the closure that most models need: the CRM's tree of today.
current_ancestors as (

    select
        descendant_id as descendant_account_id,
        ancestor_id as ancestor_account_id,
        depth,
        path,
        valid_from
    from hierarchy_closure

)

select * from current_ancestors
