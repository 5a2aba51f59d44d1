with account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

subscription_values as (

    select * from {{ ref('int_subscription_values') }}

),

contract_values as (

    select * from {{ ref('int_contract_values') }}

),

account_tiers as (

    select * from {{ ref('account_tiers') }}

),

-- Billing is believed before what the CRM keeps of contracts.
amounts as (

    select
        1 as precedence,
        record_key,
        annual_amount
    from subscription_values

    union all

    select
        2 as precedence,
        record_key,
        annual_amount
    from contract_values

),

-- One amount that is not known leaves the whole unknown.
summed as (

    select
        account_assignments.account_id,
        amounts.precedence,
        case
            when count(*) = count(amounts.annual_amount)
                then cast(sum(amounts.annual_amount) as decimal(18, 2))
        end as annual_contract_value
    from amounts
    inner join account_assignments
        on amounts.record_key = account_assignments.record_key
    group by account_assignments.account_id, amounts.precedence

),

believed as (

    select * from summed
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
