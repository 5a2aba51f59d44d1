with account_closure as (

    select * from {{ ref('int_account_closure') }}
    where hierarchy = 'blended' and depth > 0

),

hierarchy_cycles as (

    select * from {{ ref('int_hierarchy_cycles') }}
    where hierarchy = 'blended'

),

win_versions as (

    select * from {{ ref('int_win_versions') }}

),

-- Of a large tree only the accounts that have deals.
ways as (

    select
        account_closure.descendant_account_id as account_id,
        account_closure.ancestor_account_id,
        account_closure.depth,
        account_closure.valid_from,
        account_closure.valid_to
    from account_closure
    where exists (
        select 1
        from win_versions
        where account_closure.descendant_account_id = win_versions.account_id
    )

),

boundaries as (

    select
        account_id,
        valid_from as boundary_date
    from ways
    union distinct
    select
        account_id,
        valid_to as boundary_date
    from ways

),

segments as (

    select
        account_id,
        boundary_date as valid_from,
        lead(boundary_date) over (
            partition by account_id order by boundary_date asc
        ) as valid_to
    from boundaries

),

-- The top of the tree; of several the first by id. Accounts that stand above
-- each other in a circle are the family of one.
final as (

    select
        segments.account_id,
        segments.valid_from,
        segments.valid_to,
        coalesce(hierarchy_cycles.cycle_id, ways.ancestor_account_id)
            as family_id
    from segments
    inner join ways
        on
            segments.account_id = ways.account_id
            and segments.valid_from >= ways.valid_from
            and segments.valid_from < ways.valid_to
    left join hierarchy_cycles
        on
            ways.ancestor_account_id = hierarchy_cycles.member_id
            and segments.valid_from >= hierarchy_cycles.valid_from
            and segments.valid_from < hierarchy_cycles.valid_to
    qualify
        row_number() over (
            partition by segments.account_id, segments.valid_from
            order by ways.depth desc, ways.ancestor_account_id asc
        ) = 1

)

select * from final
