{#-
    Walks up from every account that has a parent, one row per way, and keeps in
    which trees it holds: those that have all its edges. A way ends where it
    would meet itself, and where it comes back to its start: that row tells a
    cycle. `hierarchy_max_depth` is a sentinel that nothing may reach.
-#}
with recursive paths as (

    select
        child_id as descendant_id,
        parent_id as ancestor_id,
        1 as depth,
        parent_id || ' > ' || child_id as path,
        control_rate,
        allocation_rate,
        valid_from,
        valid_to,
        is_crm,
        is_legal,
        is_blended,
        is_proposed
    from {{ ref('int_shared_edges') }}

    union all

    select
        paths.descendant_id,
        edges.parent_id as ancestor_id,
        paths.depth + 1 as depth,
        edges.parent_id || ' > ' || paths.path as path,
        cast(paths.control_rate * edges.control_rate as decimal(9, 6))
            as control_rate,
        cast(paths.allocation_rate * edges.allocation_rate as decimal(9, 6))
            as allocation_rate,
        greatest(paths.valid_from, edges.valid_from) as valid_from,
        least(paths.valid_to, edges.valid_to) as valid_to,
        paths.is_crm and edges.is_crm as is_crm,
        paths.is_legal and edges.is_legal as is_legal,
        paths.is_blended and edges.is_blended as is_blended,
        paths.is_proposed and edges.is_proposed as is_proposed
    from paths
    inner join {{ ref('int_shared_edges') }} as edges
        on
            paths.ancestor_id = edges.child_id
            and paths.valid_from < edges.valid_to
            and paths.valid_to > edges.valid_from
    where
        paths.depth < {{ var('hierarchy_max_depth') }}
        and paths.ancestor_id <> paths.descendant_id
        and (
            (paths.is_crm and edges.is_crm)
            or (paths.is_legal and edges.is_legal)
            or (paths.is_blended and edges.is_blended)
            or (paths.is_proposed and edges.is_proposed)
        )
        and (
            edges.parent_id = paths.descendant_id
            or not contains(
                ' > ' || paths.path || ' > ',
                ' > ' || edges.parent_id || ' > '
            )
        )

)

select * from paths
