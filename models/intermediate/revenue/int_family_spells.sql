with account_closure as (

    select * from {{ ref('int_account_closure') }}
    where hierarchy = '{{ var("motion_hierarchy") }}' and depth > 0

),

hierarchy_cycles as (

    select * from {{ ref('int_hierarchy_cycles') }}
    where hierarchy = '{{ var("motion_hierarchy") }}'

),

boundaries as (

    select
        descendant_account_id as account_id,
        valid_from as boundary_date
    from account_closure
    union distinct
    select
        descendant_account_id as account_id,
        valid_to as boundary_date
    from account_closure

),

segments as (

    select
        account_id,
        boundary_date as valid_from,
        lead(boundary_date) over (
            partition by account_id
            order by boundary_date asc
        ) as valid_to
    from boundaries

),

-- The top of the tree; of several the first by id.
tops as (

    select
        segments.account_id,
        segments.valid_from,
        segments.valid_to,
        account_closure.ancestor_account_id as top_account_id
    from segments
    inner join account_closure
        on
            segments.account_id = account_closure.descendant_account_id
            and segments.valid_from >= account_closure.valid_from
            and segments.valid_from < account_closure.valid_to
    where segments.valid_to is not null
    qualify
        row_number() over (
            partition by segments.account_id, segments.valid_from
            order by
                account_closure.depth desc,
                account_closure.ancestor_account_id asc
        ) = 1

),

-- Accounts that stand above each other in a circle are the family of one.
final as (

    select
        tops.account_id,
        tops.valid_from,
        tops.valid_to,
        coalesce(hierarchy_cycles.cycle_id, tops.top_account_id) as family_id
    from tops
    left join hierarchy_cycles
        on
            tops.top_account_id = hierarchy_cycles.member_id
            and tops.valid_from >= hierarchy_cycles.valid_from
            and tops.valid_from < hierarchy_cycles.valid_to

)

select * from final
