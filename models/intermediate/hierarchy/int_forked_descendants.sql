with hierarchy_edges as (

    select * from {{ ref('int_hierarchy_edges') }}

),

ways as (

    select
        hierarchy,
        descendant_id,
        ancestor_id
    from {{ ref('int_hierarchy_paths') }}
    where descendant_id <> ancestor_id

),

-- Ways part only above what has several parents, and such are few.
forks as (

    select
        hierarchy,
        child_id as fork_id
    from hierarchy_edges
    group by hierarchy, child_id
    having count(*) > 1

),

at_or_below_forks as (

    select
        ways.hierarchy,
        ways.descendant_id
    from ways
    inner join forks
        on
            ways.hierarchy = forks.hierarchy
            and ways.ancestor_id = forks.fork_id

    union distinct

    select
        hierarchy,
        fork_id as descendant_id
    from forks

)

select * from at_or_below_forks
