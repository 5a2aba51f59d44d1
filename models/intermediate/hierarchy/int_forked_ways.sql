with ways as (

    select * from {{ ref('int_hierarchy_paths') }}
    where descendant_id <> ancestor_id

),

-- Ways part only above what has several parents, and such are few.
forks as (

    select
        hierarchy,
        descendant_id as fork_id
    from ways
    where depth = 1
    group by hierarchy, descendant_id
    having count(*) > 1

),

below_forks as (

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

),

candidates as (

    select ways.*
    from ways
    inner join below_forks
        on
            ways.hierarchy = below_forks.hierarchy
            and ways.descendant_id = below_forks.descendant_id

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
