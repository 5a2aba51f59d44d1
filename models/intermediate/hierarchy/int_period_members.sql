with month_flows as (

    select distinct
        account_id,
        tree_date
    from {{ ref('int_account_month_flows') }}

),

account_closure as (

    select * from {{ ref('int_account_closure') }}

),

-- Accounts with flows, and whoever stood above them on that day.
members as (

    select distinct
        account_closure.hierarchy,
        account_closure.ancestor_account_id as account_id,
        month_flows.tree_date
    from month_flows
    inner join account_closure
        on
            month_flows.account_id = account_closure.descendant_account_id
            and (
                account_closure.depth = 0
                or month_flows.tree_date >= account_closure.valid_from
            )
            and month_flows.tree_date < account_closure.valid_to

)

select * from members
