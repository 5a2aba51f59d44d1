with hierarchy_changes as (

    select * from {{ ref('int_hierarchy_changes') }}

),

accounts as (

    select
        account_id,
        min(created_at) as created_at
    from {{ ref('int_account_assignments') }}
    where exists (select 1 from {{ ref('int_hierarchy_changes') }})
    group by account_id

),

merged as (

    select
        change_id,
        account_id
    from hierarchy_changes
    where action = 'merge'
    union all
    select
        change_id,
        target_account_id as account_id
    from hierarchy_changes
    where action = 'merge'

),

-- As with any merge, the account keeps the id of its oldest member.
survivors as (

    select
        merged.account_id,
        first_value(merged.account_id) over (
            partition by merged.change_id
            order by accounts.created_at asc nulls last, merged.account_id asc
        ) as account_id_after
    from merged
    inner join accounts
        on merged.account_id = accounts.account_id
    qualify
        row_number() over (
            partition by merged.account_id order by merged.change_id
        ) = 1

),

-- No account at all while nothing is proposed.
proposed as (

    select
        accounts.account_id,
        coalesce(survivors.account_id_after, accounts.account_id)
            as account_id_after,
        survivors.account_id is not null as is_merged
    from accounts
    left join survivors
        on accounts.account_id = survivors.account_id

)

select * from proposed
