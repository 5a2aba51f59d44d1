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
        date '1900-01-01' as valid_from,
        {{ open_end_date() }} as valid_to
    from positions

    union all

    select
        hierarchy,
        ancestor_id,
        descendant_id,
        depth,
        path,
        path_count,
        valid_from,
        valid_to
    from hierarchy_closure

),

final as (

    select
        cast(closure.hierarchy as string) as hierarchy,
        cast(closure.ancestor_id as string) as ancestor_legal_entity_id,
        cast(closure.descendant_id as string) as descendant_legal_entity_id,
        cast(closure.depth as int) as depth,
        cast(closure.path as string) as path,
        cast(closure.path_count as int) as path_count,
        ancestors.is_top as is_root_ancestor,
        descendants.is_leaf as is_leaf_descendant,
        cast(ancestors.cycle_id as string) as ancestor_cycle_id,
        cast(closure.valid_from as date) as valid_from,
        cast(closure.valid_to as date) as valid_to
    from closure
    inner join positions as ancestors
        on
            closure.hierarchy = ancestors.hierarchy
            and closure.ancestor_id = ancestors.node_id
    inner join positions as descendants
        on
            closure.hierarchy = descendants.hierarchy
            and closure.descendant_id = descendants.node_id
)

select * from final
