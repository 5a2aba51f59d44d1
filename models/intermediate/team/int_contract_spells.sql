with contracts as (

    select * from {{ ref('int_contracts') }}
    where start_date <= {{ as_of_date() }}

),

dated as (

    select
        contract_id,
        record_key,
        currency_code,
        annual_amount_native,
        start_date as valid_from,
        coalesce(date_add(end_date, 1), {{ open_end_date() }}) as valid_to
    from contracts

),

final as (

    select * from dated
    where valid_from < valid_to

)

select * from final
