with account_value_spells as (

    select * from {{ ref('int_account_value_spells') }}

),

final as (

    select
        account_id,
        precedence,
        annual_contract_value
    from account_value_spells
    where valid_to = {{ open_end_date() }}

)

select * from final
