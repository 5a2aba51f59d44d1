with ways as (

    select * from {{ ref('int_hierarchy_paths') }}
    where descendant_id <> ancestor_id

),

forked_descendants as (

    select * from {{ ref('int_forked_descendants') }}

),

candidates as (

    select ways.*
    from ways
    inner join forked_descendants
        on
            ways.hierarchy = forked_descendants.hierarchy
            and ways.descendant_id = forked_descendants.descendant_id

),

forked_pairs as (

    select
        hierarchy,
        descendant_id,
        ancestor_id
    from candidates
    group by hierarchy, descendant_id, ancestor_id
    having count(*) > 1

),

forked_ways as (

    select candidates.*
    from candidates
    inner join forked_pairs
        on
            candidates.hierarchy = forked_pairs.hierarchy
            and candidates.descendant_id = forked_pairs.descendant_id
            and candidates.ancestor_id = forked_pairs.ancestor_id

)

select * from forked_ways
