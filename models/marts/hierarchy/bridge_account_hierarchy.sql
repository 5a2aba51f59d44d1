with accounts as (

    select * from {{ ref('dim_accounts') }}

),

crm_ancestors as (

    select * from {{ ref('int_crm_ancestors') }}

),

crm_parents as (

    select * from {{ ref('int_crm_parents') }}

),

crm_cycles as (

    select * from {{ ref('int_crm_cycles') }}

),

-- Every account is its own ancestor at depth 0, so that sums over the closure
-- cover all of them.
closure as (

    select
        account_id as descendant_account_id,
        account_id as ancestor_account_id,
        0 as depth,
        account_id as path,
        coalesce(cast(created_at as date), date '1900-01-01') as valid_from
    from accounts

    union all

    select
        descendant_account_id,
        ancestor_account_id,
        depth,
        path,
        valid_from
    from crm_ancestors

),

parent_accounts as (

    select distinct parent_account_id from crm_parents

),

-- A root has no parent; of a cycle, the member with the smallest id stands in.
nodes as (

    select
        accounts.account_id,
        crm_cycles.cycle_id,
        coalesce(
            crm_cycles.cycle_id = accounts.account_id,
            crm_parents.child_account_id is null
        ) as is_root,
        parent_accounts.parent_account_id is null as is_leaf
    from accounts
    left join crm_parents
        on accounts.account_id = crm_parents.child_account_id
    left join crm_cycles
        on accounts.account_id = crm_cycles.account_id
    left join parent_accounts
        on accounts.account_id = parent_accounts.parent_account_id

),

final as (

    select
        cast('crm' as string) as hierarchy,
        cast(closure.ancestor_account_id as string) as ancestor_account_id,
        cast(closure.descendant_account_id as string) as descendant_account_id,
        cast(closure.depth as int) as depth,
        cast(closure.path as string) as path,
        cast(1 as int) as path_count,
        ancestors.is_root as is_root_ancestor,
        descendants.is_leaf as is_leaf_descendant,
        cast(ancestors.cycle_id as string) as ancestor_cycle_id,
        cast(closure.valid_from as date) as valid_from,
        {{ open_end_date() }} as valid_to
    from closure
    inner join nodes as ancestors
        on closure.ancestor_account_id = ancestors.account_id
    inner join nodes as descendants
        on closure.descendant_account_id = descendants.account_id

)

select * from final
