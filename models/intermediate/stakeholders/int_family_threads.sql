with account_threads as (

    select * from {{ ref('int_account_threads') }}

),

family_values as (

    select
        family_id,
        sum(annual_contract_value) as family_contract_value
    from account_threads
    group by family_id

),

contact_values as (

    select
        family_id,
        only_contact_id as contact_id,
        sum(annual_contract_value) as dependent_contract_value
    from account_threads
    where only_contact_id is not null and annual_contract_value > 0
    group by family_id, only_contact_id

),

final as (

    select
        contact_values.family_id,
        contact_values.contact_id,
        cast(contact_values.dependent_contract_value as decimal(18, 2))
            as dependent_contract_value,
        cast(family_values.family_contract_value as decimal(18, 2))
            as family_contract_value,
        {{ rounded(
            'cast(contact_values.dependent_contract_value as double)'
            ~ ' / nullif(cast(family_values.family_contract_value as double),'
            ~ ' 0)', 9, 6
        ) }} as family_dependence_rate
    from contact_values
    inner join family_values
        on contact_values.family_id = family_values.family_id

)

select * from final
