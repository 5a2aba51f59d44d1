with salesforce_accounts as (

    select * from {{ ref('stg_salesforce__accounts') }}

),

hubspot_companies as (

    select * from {{ ref('stg_hubspot__companies') }}

),

billing_customers as (

    select * from {{ ref('stg_stripe__customers') }}

),

combined as (

    select
        {{ record_key("'salesforce'", 'account_id') }} as record_key,
        billing_street as street,
        billing_city as city,
        billing_postal_code as postal_code,
        phone
    from salesforce_accounts

    union all

    select
        {{ record_key("'hubspot'", 'company_id') }} as record_key,
        street,
        city,
        postal_code,
        phone
    from hubspot_companies

    union all

    select
        {{ record_key("'stripe'", 'customer_id') }} as record_key,
        address_line_1 as street,
        address_city as city,
        address_postal_code as postal_code,
        phone
    from billing_customers

)

select * from combined
