with salesforce_accounts as (

    select * from {{ ref('stg_salesforce__accounts') }}

),

hubspot_companies as (

    select * from {{ ref('stg_hubspot__companies') }}

),

combined as (

    select
        'salesforce' as source_system,
        account_id as source_record_id,
        {{ record_key("'salesforce'", 'account_id') }} as record_key,
        parent_account_id as parent_record_id,
        master_record_id as merged_into_record_id,
        owner_id,
        cast(null as string) as salesforce_account_id,
        lei,
        account_name as record_name,
        account_type,
        industry,
        website as web_address,
        phone,
        billing_city as city,
        coalesce(billing_country_code, billing_country) as country_text,
        employee_count,
        annual_revenue_amount as annual_revenue,
        is_deleted,
        created_at,
        coalesce(system_modified_at, last_modified_at) as changed_at
    from salesforce_accounts

    union all

    select
        'hubspot' as source_system,
        company_id as source_record_id,
        {{ record_key("'hubspot'", 'company_id') }} as record_key,
        parent_company_id as parent_record_id,
        cast(null as string) as merged_into_record_id,
        owner_id,
        salesforce_account_id,
        lei,
        company_name as record_name,
        cast(null as string) as account_type,
        industry,
        domain as web_address,
        phone,
        city,
        country as country_text,
        employee_count,
        annual_revenue,
        is_deleted,
        created_at,
        last_modified_at as changed_at
    from hubspot_companies

)

select * from combined
