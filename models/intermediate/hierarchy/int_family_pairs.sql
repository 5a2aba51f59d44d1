with hierarchy_ancestors as (

    select * from {{ ref('int_hierarchy_ancestors') }}
    where not is_circular

),

account_ultimates as (

    select * from {{ ref('int_account_ultimates') }}

),

-- What hangs too deep to follow counts for itself alone.
combined as (

    select
        hierarchy,
        account_id as ancestor_account_id,
        account_id as descendant_account_id,
        cast(1 as decimal(9, 6)) as control_rate,
        cast(1 as decimal(9, 6)) as allocation_rate
    from account_ultimates

    union all

    select
        hierarchy_ancestors.hierarchy,
        hierarchy_ancestors.ancestor_id as ancestor_account_id,
        hierarchy_ancestors.descendant_id as descendant_account_id,
        hierarchy_ancestors.control_rate,
        hierarchy_ancestors.allocation_rate
    from hierarchy_ancestors
    inner join account_ultimates
        on
            hierarchy_ancestors.hierarchy = account_ultimates.hierarchy
            and hierarchy_ancestors.descendant_id = account_ultimates.account_id
    where account_ultimates.ultimate_status <> 'too_deep'

)

select * from combined
