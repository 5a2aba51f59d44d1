with hierarchy_closure as (

    select * from {{ ref('int_hierarchy_closure') }}
    where hierarchy in ('crm', 'legal', 'blended')

),

account_ultimates as (

    select * from {{ ref('int_account_ultimates') }}

),

-- Every account is its own ancestor at depth 0, so that sums over the closure
-- cover all of them.
combined as (

    select
        hierarchy,
        account_id as ancestor_account_id,
        account_id as descendant_account_id,
        0 as depth,
        account_id as path,
        1 as path_count,
        cast(1 as decimal(9, 6)) as control_rate,
        cast(1 as decimal(9, 6)) as allocation_rate,
        known_from_date as valid_from,
        {{ open_end_date() }} as valid_to
    from account_ultimates

    union all

    select
        hierarchy,
        ancestor_id as ancestor_account_id,
        descendant_id as descendant_account_id,
        depth,
        path,
        path_count,
        control_rate,
        allocation_rate,
        valid_from,
        valid_to
    from hierarchy_closure

)

select * from combined
