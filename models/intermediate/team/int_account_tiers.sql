with account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

contract_values as (

    select * from {{ ref('int_account_contract_values') }}

),

account_tiers as (

    select * from {{ ref('account_tiers') }}

),

-- Billing goes first.
believed as (

    select * from contract_values
    qualify
        row_number() over (
            partition by account_id
            order by precedence asc
        ) = 1

),

accounts as (

    select distinct account_id from account_assignments

),

tiered as (

    select
        accounts.account_id,
        believed.annual_contract_value,
        coalesce(account_tiers.tier, 'unrated') as tier
    from accounts
    left join believed
        on accounts.account_id = believed.account_id
    left join account_tiers
        on
            believed.annual_contract_value
            >= account_tiers.minimum_annual_contract_value
    qualify
        row_number() over (
            partition by accounts.account_id
            order by
                account_tiers.minimum_annual_contract_value desc nulls last
        ) = 1

)

select * from tiered
