with hierarchy_closure as (

    select * from {{ ref('int_hierarchy_closure') }}
    where valid_to = {{ open_end_date() }}

),

hierarchy_cycles as (

    select * from {{ ref('int_hierarchy_cycles') }}
    where valid_to = {{ open_end_date() }}

),

-- Members of a cycle stand above each other; for sums they stand below the one
-- with the smallest id, and a way that goes on from there leads in a circle.
flagged as (

    select
        hierarchy_closure.hierarchy,
        hierarchy_closure.descendant_id,
        hierarchy_closure.ancestor_id,
        hierarchy_closure.depth,
        hierarchy_closure.path,
        hierarchy_closure.path_count,
        hierarchy_closure.control_rate,
        hierarchy_closure.allocation_rate,
        hierarchy_closure.valid_from,
        {{ leads_in_a_circle(
            'hierarchy_closure.path', 'hierarchy_cycles.cycle_id'
        ) }} as is_circular
    from hierarchy_closure
    left join hierarchy_cycles
        on
            hierarchy_closure.hierarchy = hierarchy_cycles.hierarchy
            and hierarchy_closure.ancestor_id = hierarchy_cycles.member_id

)

select * from flagged
