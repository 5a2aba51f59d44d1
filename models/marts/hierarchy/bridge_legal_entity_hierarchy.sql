with hierarchy_closure as (

    select * from {{ ref('int_hierarchy_closure') }}
    where hierarchy in ('corporate', 'fund')

),

positions as (

    select * from {{ ref('int_hierarchy_positions') }}
    where hierarchy in ('corporate', 'fund')

),

-- Every entity is its own ancestor at depth 0, so that sums over the closure
-- cover all of them.
closure as (

    select
        hierarchy,
        node_id as ancestor_id,
        node_id as descendant_id,
        0 as depth,
        node_id as path,
        1 as path_count,
        is_top,
        is_leaf,
        cycle_id,
        date '1900-01-01' as valid_from,
        {{ open_end_date() }} as valid_to
    from positions

    union all

    select
        hierarchy_closure.hierarchy,
        hierarchy_closure.ancestor_id,
        hierarchy_closure.descendant_id,
        hierarchy_closure.depth,
        hierarchy_closure.path,
        hierarchy_closure.path_count,
        ancestors.is_top,
        descendants.is_leaf,
        ancestors.cycle_id,
        hierarchy_closure.valid_from,
        hierarchy_closure.valid_to
    from hierarchy_closure
    inner join positions as ancestors
        on
            hierarchy_closure.hierarchy = ancestors.hierarchy
            and hierarchy_closure.ancestor_id = ancestors.node_id
    inner join positions as descendants
        on
            hierarchy_closure.hierarchy = descendants.hierarchy
            and hierarchy_closure.descendant_id = descendants.node_id

),

final as (

    select
        cast(hierarchy as string) as hierarchy,
        cast(ancestor_id as string) as ancestor_legal_entity_id,
        cast(descendant_id as string) as descendant_legal_entity_id,
        cast(depth as int) as depth,
        cast(path as string) as path,
        cast(path_count as int) as path_count,
        is_top as is_root_ancestor,
        is_leaf as is_leaf_descendant,
        cast(cycle_id as string) as ancestor_cycle_id,
        cast(valid_from as date) as valid_from,
        cast(valid_to as date) as valid_to
    from closure

)

select * from final
