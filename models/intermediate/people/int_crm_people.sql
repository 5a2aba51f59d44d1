with salesforce_contacts as (

    select * from {{ ref('stg_salesforce__contacts') }}

),

leads as (

    select * from {{ ref('int_leads') }}

),

hubspot_contacts as (

    select * from {{ ref('stg_hubspot__contacts') }}

),

combined as (

    select
        'salesforce' as source_system,
        'contact' as source_table,
        contact_id as source_record_id,
        {{ record_key("'salesforce'", 'account_id') }} as company_record_key,
        master_record_id as merged_into_record_id,
        coalesce(
            full_name, nullif(concat_ws(' ', first_name, last_name), '')
        ) as full_name,
        email,
        coalesce(phone, mobile_phone) as phone,
        title,
        department,
        is_deleted,
        created_at,
        coalesce(system_modified_at, last_modified_at) as changed_at
    from salesforce_contacts

    union all

    select
        'salesforce' as source_system,
        'lead' as source_table,
        lead_id as source_record_id,
        case
            when is_converted
                then {{ record_key("'salesforce'", 'converted_account_id') }}
        end as company_record_key,
        master_record_id as merged_into_record_id,
        full_name,
        email,
        phone,
        title,
        cast(null as string) as department,
        is_deleted,
        created_at,
        cast(null as timestamp) as changed_at
    from leads

    union all

    select
        'hubspot' as source_system,
        'contact' as source_table,
        contact_id as source_record_id,
        {{ record_key("'hubspot'", 'company_id') }} as company_record_key,
        cast(null as string) as merged_into_record_id,
        nullif(concat_ws(' ', first_name, last_name), '') as full_name,
        email,
        coalesce(phone, mobile_phone) as phone,
        job_title as title,
        cast(null as string) as department,
        is_deleted,
        created_at,
        last_modified_at as changed_at
    from hubspot_contacts

)

select * from combined
