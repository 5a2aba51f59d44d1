with hierarchy_positions as (

    select * from {{ ref('int_hierarchy_positions') }}

),

forked_ancestors as (

    select * from {{ ref('int_forked_ancestors') }}

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

-- A top is its own, unless one only way up tells it; everything else has those
-- above it.
combined as (

    select
        tops.hierarchy,
        tops.node_id,
        tops.node_id as top_id,
        tops.cycle_id as top_cycle_id,
        0 as depth
    from tops
    left join root_paths
        on
            tops.hierarchy = root_paths.hierarchy
            and tops.node_id = root_paths.account_id
    where root_paths.account_id is null

    union all

    select
        forked_ancestors.hierarchy,
        forked_ancestors.descendant_id as node_id,
        tops.node_id as top_id,
        tops.cycle_id as top_cycle_id,
        forked_ancestors.depth
    from forked_ancestors
    inner join tops
        on
            forked_ancestors.hierarchy = tops.hierarchy
            and forked_ancestors.ancestor_id = tops.node_id

)

select * from combined
