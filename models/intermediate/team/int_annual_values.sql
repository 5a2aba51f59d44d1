with subscription_spells as (

    select * from {{ ref('int_subscription_spells') }}

),

contract_spells as (

    select * from {{ ref('int_contract_spells') }}

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

-- Billing is believed before what the CRM keeps of contracts.
stated as (

    select
        1 as precedence,
        subscription_item_id as value_id,
        record_key,
        currency_code,
        annual_amount_native,
        valid_from,
        valid_to
    from subscription_spells

    union all

    select
        2 as precedence,
        contract_id || '/' || currency_code as value_id,
        record_key,
        currency_code,
        annual_amount_native,
        valid_from,
        valid_to
    from contract_spells

),

final as (

    select
        account_assignments.account_id,
        stated.precedence,
        stated.value_id,
        stated.currency_code,
        stated.annual_amount_native,
        stated.valid_from,
        stated.valid_to
    from stated
    inner join account_assignments
        on stated.record_key = account_assignments.record_key

)

select * from final
