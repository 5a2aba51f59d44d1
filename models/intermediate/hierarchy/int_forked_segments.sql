with forked_ways as (

    select * from {{ ref('int_forked_ways') }}

),

boundaries as (

    select
        hierarchy,
        descendant_id,
        ancestor_id,
        valid_from as boundary_date
    from forked_ways
    union distinct
    select
        hierarchy,
        descendant_id,
        ancestor_id,
        valid_to as boundary_date
    from forked_ways

),

segments as (

    select
        hierarchy,
        descendant_id,
        ancestor_id,
        boundary_date as valid_from,
        lead(boundary_date) over (
            partition by hierarchy, descendant_id, ancestor_id
            order by boundary_date
        ) as valid_to
    from boundaries

),

covered as (

    select
        segments.hierarchy,
        segments.descendant_id,
        segments.ancestor_id,
        segments.valid_from,
        segments.valid_to,
        forked_ways.depth,
        forked_ways.path,
        forked_ways.control_rate,
        forked_ways.allocation_rate
    from segments
    inner join forked_ways
        on
            segments.hierarchy = forked_ways.hierarchy
            and segments.descendant_id = forked_ways.descendant_id
            and segments.ancestor_id = forked_ways.ancestor_id
            and segments.valid_from >= forked_ways.valid_from
            and segments.valid_to <= forked_ways.valid_to

),

-- Of several ways the shortest is shown, of those the first in the alphabet.
ranked as (

    select
        hierarchy,
        descendant_id,
        ancestor_id,
        valid_from,
        valid_to,
        depth,
        path,
        count(*) over by_segment as path_count,
        sum(control_rate) over by_segment as control_rate,
        sum(allocation_rate) over by_segment as allocation_rate,
        row_number() over (
            partition by hierarchy, descendant_id, ancestor_id, valid_from
            order by depth asc, path asc
        ) as path_rank
    from covered
    window by_segment as (
        partition by hierarchy, descendant_id, ancestor_id, valid_from
    )

),

shortest as (

    select * from ranked
    where path_rank = 1

)

select * from shortest
