with blended_candidates as (

    select * from {{ ref('int_blended_candidates') }}

),

hierarchy_precedence as (

    select * from {{ ref('hierarchy_precedence') }}

),

boundaries as (

    select
        child_account_id,
        valid_from as boundary_date
    from blended_candidates
    union distinct
    select
        child_account_id,
        valid_to as boundary_date
    from blended_candidates

),

segments as (

    select
        child_account_id,
        boundary_date as valid_from,
        lead(boundary_date) over (
            partition by child_account_id order by boundary_date
        ) as valid_to
    from boundaries

),

-- On each day the parents of the first hierarchy that knows any.
chosen as (

    select
        segments.child_account_id,
        candidates.parent_account_id,
        candidates.control_rate,
        candidates.allocation_rate,
        segments.valid_from,
        segments.valid_to
    from segments
    inner join blended_candidates as candidates
        on
            segments.child_account_id = candidates.child_account_id
            and segments.valid_from >= candidates.valid_from
            and segments.valid_to <= candidates.valid_to
    inner join hierarchy_precedence
        on candidates.hierarchy = hierarchy_precedence.hierarchy
    qualify
        rank() over (
            partition by segments.child_account_id, segments.valid_from
            order by hierarchy_precedence.precedence
        ) = 1

)

select * from chosen
