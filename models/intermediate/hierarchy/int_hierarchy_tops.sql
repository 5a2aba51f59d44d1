with hierarchy_positions as (

    select * from {{ ref('int_hierarchy_positions') }}

),

hierarchy_ancestors as (

    select * from {{ ref('int_hierarchy_ancestors') }}

),

root_paths as (

    select
        hierarchy,
        account_id
    from {{ ref('int_root_paths') }}

),

tops as (

    select * from hierarchy_positions
    where is_top

),

-- A top is its own; everything else has those above it, mostly one.
combined as (

    select
        hierarchy,
        node_id,
        node_id as top_id,
        cycle_id as top_cycle_id,
        0 as depth
    from tops

    union all

    select
        hierarchy_ancestors.hierarchy,
        hierarchy_ancestors.descendant_id as node_id,
        tops.node_id as top_id,
        tops.cycle_id as top_cycle_id,
        hierarchy_ancestors.depth
    from hierarchy_ancestors
    inner join tops
        on
            hierarchy_ancestors.hierarchy = tops.hierarchy
            and hierarchy_ancestors.ancestor_id = tops.node_id

),

-- What has one only way up is told with that way.
others as (

    select combined.*
    from combined
    left join root_paths
        on
            combined.hierarchy = root_paths.hierarchy
            and combined.node_id = root_paths.account_id
    where root_paths.account_id is null

)

select * from others
