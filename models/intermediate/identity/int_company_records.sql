with crm_companies as (

    select * from {{ ref('int_crm_companies') }}

),

support_organizations as (

    select * from {{ ref('int_support_organization_domains') }}

),

billing_customers as (

    select * from {{ ref('stg_stripe__customers') }}

),

combined as (

    select
        source_system,
        source_record_id,
        record_name,
        country_text,
        web_address,
        lei,
        salesforce_account_id,
        parent_record_id,
        merged_into_record_id,
        owner_id,
        is_deleted,
        created_at,
        changed_at
    from crm_companies

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
        created_at,
        updated_at as changed_at
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
        created_at,
        cast(null as timestamp) as changed_at
    from billing_customers

),

-- A deletion is the last change of a record: one that was changed after the
-- as-of date was alive on it.
known_as_of as (

    select
        source_system,
        source_record_id,
        {{ record_key('source_system', 'source_record_id') }} as record_key,
        record_name,
        country_text,
        web_address,
        lei,
        salesforce_account_id,
        parent_record_id,
        merged_into_record_id,
        owner_id,
        is_deleted and coalesce(changed_at < {{ as_of_end() }}, true)
            as is_deleted,
        created_at,
        changed_at
    from combined
    where created_at < {{ as_of_end() }} or created_at is null

)

select * from known_as_of
