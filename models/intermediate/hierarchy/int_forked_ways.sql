with ways as (

    select * from {{ ref('int_hierarchy_paths') }}
    where descendant_id <> ancestor_id

),

-- Pairs with one way between them, nearly all, are left out.
forked_pairs as (

    select
        hierarchy,
        descendant_id,
        ancestor_id
    from ways
    group by hierarchy, descendant_id, ancestor_id
    having count(*) > 1

),

forked_ways as (

    select ways.*
    from ways
    inner join forked_pairs
        on
            ways.hierarchy = forked_pairs.hierarchy
            and ways.descendant_id = forked_pairs.descendant_id
            and ways.ancestor_id = forked_pairs.ancestor_id

)

select * from forked_ways
