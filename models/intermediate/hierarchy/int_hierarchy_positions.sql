with hierarchy_nodes as (

    select * from {{ ref('int_hierarchy_nodes') }}

),

hierarchy_ancestors as (

    select * from {{ ref('int_hierarchy_ancestors') }}

),

hierarchy_cycles as (

    select * from {{ ref('int_hierarchy_cycles') }}
    where valid_to = {{ open_end_date() }}

),

upward as (

    select
        hierarchy,
        descendant_id as node_id,
        count(*) as ancestor_count
    from hierarchy_ancestors
    group by hierarchy, descendant_id

),

downward as (

    select distinct
        hierarchy,
        ancestor_id as node_id
    from hierarchy_ancestors

),

-- A cycle with nothing above it is a top, and its smallest id stands for it.
positions as (

    select
        hierarchy_nodes.hierarchy,
        hierarchy_nodes.node_id,
        hierarchy_nodes.known_from_date,
        hierarchy_cycles.cycle_id,
        coalesce(upward.ancestor_count, 0) as ancestor_count,
        coalesce(hierarchy_cycles.cycle_id, hierarchy_nodes.node_id)
        = hierarchy_nodes.node_id
        and coalesce(upward.ancestor_count, 0)
        = coalesce(hierarchy_cycles.member_count - 1, 0) as is_top,
        downward.node_id is null as is_leaf
    from hierarchy_nodes
    left join upward
        on
            hierarchy_nodes.hierarchy = upward.hierarchy
            and hierarchy_nodes.node_id = upward.node_id
    left join downward
        on
            hierarchy_nodes.hierarchy = downward.hierarchy
            and hierarchy_nodes.node_id = downward.node_id
    left join hierarchy_cycles
        on
            hierarchy_nodes.hierarchy = hierarchy_cycles.hierarchy
            and hierarchy_nodes.node_id = hierarchy_cycles.member_id

)

select * from positions
