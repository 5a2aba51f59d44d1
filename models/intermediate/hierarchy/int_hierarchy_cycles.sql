with mutual_ancestors as (

    select * from {{ ref('int_mutual_ancestors') }}

),

boundaries as (

    select
        hierarchy,
        member_id,
        valid_from as boundary_date
    from mutual_ancestors
    union distinct
    select
        hierarchy,
        member_id,
        valid_to as boundary_date
    from mutual_ancestors

),

segments as (

    select
        hierarchy,
        member_id,
        boundary_date as valid_from,
        lead(boundary_date) over (
            partition by hierarchy, member_id order by boundary_date
        ) as valid_to
    from boundaries

),

members as (

    select
        segments.hierarchy,
        segments.member_id,
        segments.valid_from,
        segments.valid_to,
        least(
            segments.member_id, min(mutual_ancestors.other_member_id)
        ) as cycle_id,
        cast(
            count(distinct mutual_ancestors.other_member_id) + 1 as int
        ) as member_count
    from segments
    inner join mutual_ancestors
        on
            segments.hierarchy = mutual_ancestors.hierarchy
            and segments.member_id = mutual_ancestors.member_id
            and segments.valid_from >= mutual_ancestors.valid_from
            and segments.valid_to <= mutual_ancestors.valid_to
    group by
        segments.hierarchy,
        segments.member_id,
        segments.valid_from,
        segments.valid_to

)

select * from members
