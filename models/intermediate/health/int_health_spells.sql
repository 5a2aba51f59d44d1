with contract_spells as (

    select * from {{ ref('int_health_contract_spells') }}

),

payment_spells as (

    select * from {{ ref('int_health_payment_spells') }}

),

service_spells as (

    select * from {{ ref('int_health_service_spells') }}

),

spells as (

    select * from contract_spells
    union all
    select * from payment_spells
    union all
    select * from service_spells

)

select * from spells
