with account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

subscription_values as (

    select * from {{ ref('int_subscription_values') }}

),

contract_values as (

    select * from {{ ref('int_contract_values') }}

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

)

select * from summed
