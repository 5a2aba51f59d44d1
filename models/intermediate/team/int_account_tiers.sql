with account_tier_spells as (

    select * from {{ ref('int_account_tier_spells') }}

),

final as (

    select
        account_id,
        annual_contract_value,
        tier
    from account_tier_spells
    where valid_to = {{ open_end_date() }}

)

select * from final
