with legal_parents as (

    select * from {{ ref('int_legal_parents') }}
    where valid_to = {{ open_end_date() }}

),

live_accounts as (

    select * from {{ ref('int_live_accounts') }}

),

-- Of several owners the first by id is shown, and how many there are.
nearest as (

    select
        legal_parents.child_account_id as account_id,
        min(legal_parents.parent_account_id) as legal_parent_account_id,
        cast(count(distinct legal_parents.parent_account_id) as int)
            as legal_parent_count
    from legal_parents
    inner join live_accounts
        on legal_parents.parent_account_id = live_accounts.account_id
    group by legal_parents.child_account_id

)

select * from nearest
