with account_hierarchy_edges as (

    select * from {{ ref('int_account_hierarchy_edges') }}

),

entity_hierarchy_edges as (

    select * from {{ ref('int_entity_hierarchy_edges') }}

),

combined as (

    select
        hierarchy,
        child_id,
        parent_id,
        valid_from,
        valid_to
    from account_hierarchy_edges

    union all

    select
        hierarchy,
        child_id,
        parent_id,
        valid_from,
        valid_to
    from entity_hierarchy_edges

)

select * from combined
