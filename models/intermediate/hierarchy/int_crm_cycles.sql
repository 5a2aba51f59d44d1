with crm_ancestors as (

    select * from {{ ref('int_crm_ancestors') }}

),

-- Two accounts that are each above the other stand in one cycle.
mutual as (

    select
        downward.descendant_account_id as account_id,
        downward.ancestor_account_id as other_account_id
    from crm_ancestors as downward
    inner join crm_ancestors as upward
        on
            downward.descendant_account_id = upward.ancestor_account_id
            and downward.ancestor_account_id = upward.descendant_account_id

),

members as (

    select
        account_id,
        least(account_id, min(other_account_id)) as cycle_id,
        cast(count(*) + 1 as int) as member_count
    from mutual
    group by account_id

)

select * from members
