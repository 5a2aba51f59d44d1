with salesforce_accounts as (

    select * from {{ ref('stg_salesforce__accounts') }}

),

billing_customers as (

    select * from {{ ref('stg_stripe__customers') }}

),

company_records as (

    select * from {{ ref('int_company_records') }}

),

stated as (

    select
        {{ record_key("'salesforce'", 'account_id') }} as record_key,
        registration_number,
        tax_id,
        duns_number
    from salesforce_accounts

    union all

    select
        {{ record_key("'stripe'", 'customer_id') }} as record_key,
        cast(null as string) as registration_number,
        tax_id,
        cast(null as string) as duns_number
    from billing_customers

),

keyed as (

    select
        stated.record_key,
        {{ identifier_key('stated.registration_number') }}
            as registration_number,
        {{ identifier_key('stated.tax_id') }} as tax_id,
        {{ identifier_key('stated.duns_number') }} as duns_number
    from stated
    inner join company_records
        on stated.record_key = company_records.record_key

)

select * from keyed
