with account_attributes as (

    select * from {{ ref('int_account_attributes') }}
    where not is_deleted

),

excluded_accounts as (

    select distinct account_id from {{ ref('int_excluded_accounts') }}

),

live as (

    select
        account_attributes.account_id,
        account_attributes.country_code
    from account_attributes
    left join excluded_accounts
        on account_attributes.account_id = excluded_accounts.account_id
    where excluded_accounts.account_id is null

)

select * from live
