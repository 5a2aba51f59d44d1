with salesforce_accounts as (

    select * from {{ ref('stg_salesforce__accounts') }}

),

billing_customers as (

    select * from {{ ref('stg_stripe__customers') }}

),

lei_records as (

    select * from {{ ref('stg_gleif__lei_records') }}

),

stated as (

    select
        {{ record_key("'salesforce'", 'account_id') }} as record_key,
        'registration_number' as lookup_kind,
        {{ identifier_key('registration_number') }} as lookup_value
    from salesforce_accounts

    union all

    select
        {{ record_key("'salesforce'", 'account_id') }} as record_key,
        'tax_id' as lookup_kind,
        {{ identifier_key('tax_id') }} as lookup_value
    from salesforce_accounts

    union all

    select
        {{ record_key("'stripe'", 'customer_id') }} as record_key,
        'tax_id' as lookup_kind,
        {{ identifier_key('tax_id') }} as lookup_value
    from billing_customers

    union all

    select
        {{ record_key("'gleif'", 'lei') }} as record_key,
        'registration_number' as lookup_kind,
        {{ identifier_key('registration_authority_entity_id') }}
            as lookup_value
    from lei_records

),

known as (

    select * from stated
    where lookup_value is not null

)

select * from known
