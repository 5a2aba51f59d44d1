with proposed_accounts as (

    select * from {{ ref('int_proposed_accounts') }}

),

account_ultimates as (

    select * from {{ ref('int_account_ultimates') }}
    where hierarchy = 'crm'

),

proposed_tops as (

    select * from {{ ref('int_hierarchy_tops') }}
    where hierarchy = 'proposed'

),

-- Each account below its root, before and after. What hangs too deep to follow
-- is a root of its own.
members as (

    select
        proposed_accounts.account_id,
        proposed_accounts.account_id_after,
        proposed_accounts.is_merged,
        coalesce(
            account_ultimates.ultimate_account_id, proposed_accounts.account_id
        ) as root_before,
        coalesce(proposed_tops.top_id, proposed_accounts.account_id_after)
            as root_after
    from proposed_accounts
    inner join account_ultimates
        on proposed_accounts.account_id = account_ultimates.account_id
    left join proposed_tops
        on proposed_accounts.account_id_after = proposed_tops.node_id

),

changed as (

    select * from members
    where is_merged or root_before <> root_after

),

-- Families that gain or lose somebody, as they were and as they would be.
affected as (

    select root_before as account_id from changed
    union
    select root_after as account_id from changed

),

combined as (

    select
        'before' as state,
        members.root_before as root_account_id,
        members.account_id,
        members.account_id as counted_account_id,
        false as is_merged
    from members
    inner join affected
        on members.root_before = affected.account_id

    union all

    select
        'after' as state,
        members.root_after as root_account_id,
        members.account_id,
        members.account_id_after as counted_account_id,
        members.is_merged
    from members
    inner join affected
        on members.root_after = affected.account_id

)

select * from combined
