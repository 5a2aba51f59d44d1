with edges as (

    select * from {{ ref('int_account_hierarchy_edges') }}

),

-- Trees agree on most edges: what they share is walked once for all of them.
shared as (

    select
        child_id,
        parent_id,
        control_rate,
        allocation_rate,
        valid_from,
        valid_to,
        bool_or(hierarchy = 'crm') as is_crm,
        bool_or(hierarchy = 'legal') as is_legal,
        bool_or(hierarchy = 'blended') as is_blended,
        bool_or(hierarchy = 'proposed') as is_proposed
    from edges
    group by
        child_id, parent_id, control_rate, allocation_rate, valid_from, valid_to

)

select * from shared
