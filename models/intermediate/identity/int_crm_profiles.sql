with salesforce_accounts as (

    select * from {{ ref('stg_salesforce__accounts') }}

),

hubspot_companies as (

    select * from {{ ref('stg_hubspot__companies') }}

),

combined as (

    select
        'salesforce:' || account_id as record_key,
        account_type,
        industry,
        employee_count,
        annual_revenue_amount as annual_revenue,
        phone,
        billing_city as city,
        owner_id
    from salesforce_accounts

    union all

    select
        'hubspot:' || company_id as record_key,
        cast(null as string) as account_type,
        industry,
        employee_count,
        annual_revenue,
        phone,
        city,
        owner_id
    from hubspot_companies

)

select * from combined
