with salesforce_accounts as (

    select * from {{ ref('stg_salesforce__accounts') }}

),

hubspot_companies as (

    select * from {{ ref('stg_hubspot__companies') }}

),

support_organizations as (

    select * from {{ ref('int_support_organization_domains') }}

),

billing_customers as (

    select * from {{ ref('stg_stripe__customers') }}

),

combined as (

    select
        'salesforce' as source_system,
        account_id as source_record_id,
        account_name as record_name,
        coalesce(billing_country_code, billing_country) as country_text,
        website as web_address,
        lei,
        cast(null as string) as salesforce_account_id,
        parent_account_id as parent_record_id,
        master_record_id as merged_into_record_id,
        owner_id,
        is_deleted,
        created_at
    from salesforce_accounts

    union all

    select
        'hubspot' as source_system,
        company_id as source_record_id,
        company_name as record_name,
        country as country_text,
        domain as web_address,
        lei,
        salesforce_account_id,
        parent_company_id as parent_record_id,
        cast(null as string) as merged_into_record_id,
        owner_id,
        is_deleted,
        created_at
    from hubspot_companies

    union all

    select
        'zendesk' as source_system,
        organization_id as source_record_id,
        organization_name as record_name,
        cast(null as string) as country_text,
        domain_name as web_address,
        cast(null as string) as lei,
        external_id as salesforce_account_id,
        cast(null as string) as parent_record_id,
        cast(null as string) as merged_into_record_id,
        cast(null as string) as owner_id,
        is_deleted,
        created_at
    from support_organizations

    union all

    select
        'stripe' as source_system,
        customer_id as source_record_id,
        coalesce(customer_name, description) as record_name,
        address_country_code as country_text,
        email as web_address,
        cast(null as string) as lei,
        salesforce_account_id,
        cast(null as string) as parent_record_id,
        cast(null as string) as merged_into_record_id,
        cast(null as string) as owner_id,
        is_deleted,
        created_at
    from billing_customers

),

known_as_of as (

    select
        *,
        {{ record_key('source_system', 'source_record_id') }} as record_key
    from combined
    where created_at < {{ as_of_end() }} or created_at is null

)

select * from known_as_of
