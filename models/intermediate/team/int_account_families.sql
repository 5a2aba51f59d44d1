with live_accounts as (

    select * from {{ ref('int_live_accounts') }}

),

account_ultimates as (

    select * from {{ ref('int_account_ultimates') }}
    where hierarchy = 'crm'

),

-- Of a tree too deep to follow, each account below the sentinel is alone.
families as (

    select
        live_accounts.account_id,
        live_accounts.country_code,
        coalesce(
            account_ultimates.ultimate_account_id, live_accounts.account_id
        ) as family_id
    from live_accounts
    inner join account_ultimates
        on live_accounts.account_id = account_ultimates.account_id

)

select * from families
