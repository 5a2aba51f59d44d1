with ways as (

    select * from {{ ref('int_hierarchy_paths') }}
    where descendant_id <> ancestor_id

),

forked_spells as (

    select * from {{ ref('int_forked_spells') }}

),

forked_pairs as (

    select distinct
        hierarchy,
        descendant_id,
        ancestor_id
    from forked_spells

),

single_ways as (

    select
        ways.hierarchy,
        ways.descendant_id,
        ways.ancestor_id,
        ways.depth,
        ways.path,
        1 as path_count,
        ways.control_rate,
        ways.allocation_rate,
        ways.valid_from,
        ways.valid_to
    from ways
    left join forked_pairs
        on
            ways.hierarchy = forked_pairs.hierarchy
            and ways.descendant_id = forked_pairs.descendant_id
            and ways.ancestor_id = forked_pairs.ancestor_id
    where forked_pairs.hierarchy is null

),

combined as (

    select * from single_ways
    union all
    select
        hierarchy,
        descendant_id,
        ancestor_id,
        depth,
        path,
        cast(path_count as int) as path_count,
        cast(control_rate as decimal(9, 6)) as control_rate,
        cast(allocation_rate as decimal(9, 6)) as allocation_rate,
        valid_from,
        valid_to
    from forked_spells

)

select * from combined
