with hierarchy_ancestors as (

    select * from {{ ref('int_hierarchy_ancestors') }}

),

root_paths as (

    select
        hierarchy,
        account_id
    from {{ ref('int_root_paths') }}

),

-- What has one only way up is told with that way.
forked_ancestors as (

    select
        hierarchy_ancestors.hierarchy,
        hierarchy_ancestors.descendant_id,
        hierarchy_ancestors.ancestor_id,
        hierarchy_ancestors.depth,
        hierarchy_ancestors.is_circular
    from hierarchy_ancestors
    left join root_paths
        on
            hierarchy_ancestors.hierarchy = root_paths.hierarchy
            and hierarchy_ancestors.descendant_id = root_paths.account_id
    where root_paths.account_id is null

)

select * from forked_ancestors
