with hierarchy_nodes as (

    select * from {{ ref('int_hierarchy_nodes') }}

),

hierarchy_edges as (

    select * from {{ ref('int_hierarchy_edges') }}
    where valid_to = {{ open_end_date() }}

),

hierarchy_ancestors as (

    select * from {{ ref('int_hierarchy_ancestors') }}

),

hierarchy_cycles as (

    select * from {{ ref('int_hierarchy_cycles') }}
    where valid_to = {{ open_end_date() }}

),

children as (

    select distinct
        hierarchy,
        child_id as node_id
    from hierarchy_edges

),

parents as (

    select distinct
        hierarchy,
        parent_id as node_id
    from hierarchy_edges

),

cycle_members as (

    select
        hierarchy_cycles.hierarchy,
        hierarchy_cycles.member_id as node_id,
        hierarchy_cycles.cycle_id,
        count(*) > hierarchy_cycles.member_count - 1 as is_below_others
    from hierarchy_cycles
    inner join hierarchy_ancestors
        on
            hierarchy_cycles.hierarchy = hierarchy_ancestors.hierarchy
            and hierarchy_cycles.member_id = hierarchy_ancestors.descendant_id
    group by
        hierarchy_cycles.hierarchy,
        hierarchy_cycles.member_id,
        hierarchy_cycles.cycle_id,
        hierarchy_cycles.member_count

),

-- A cycle with nothing above it is a top, and its smallest id stands for it.
positions as (

    select
        hierarchy_nodes.hierarchy,
        hierarchy_nodes.node_id,
        hierarchy_nodes.known_from_date,
        cycle_members.cycle_id,
        case
            when cycle_members.node_id is null then children.node_id is null
            else
                cycle_members.cycle_id = hierarchy_nodes.node_id
                and not cycle_members.is_below_others
        end as is_top,
        parents.node_id is null as is_leaf
    from hierarchy_nodes
    left join children
        on
            hierarchy_nodes.hierarchy = children.hierarchy
            and hierarchy_nodes.node_id = children.node_id
    left join parents
        on
            hierarchy_nodes.hierarchy = parents.hierarchy
            and hierarchy_nodes.node_id = parents.node_id
    left join cycle_members
        on
            hierarchy_nodes.hierarchy = cycle_members.hierarchy
            and hierarchy_nodes.node_id = cycle_members.node_id

)

select * from positions
