with

source as (

    select * from {{ source('salesforce', 'lead') }}

),

renamed as (

    select
        -- ids
        {{ org_salesforce_id('id') }} as lead_id,
        {{ org_salesforce_id('converted_account_id') }} as converted_account_id,
        {{ org_salesforce_id('converted_contact_id') }} as converted_contact_id,
        {{ org_salesforce_id('converted_opportunity_id') }}
            as converted_opportunity_id,
        {{ org_salesforce_id('master_record_id') }} as master_record_id,
        {{ org_salesforce_id('owner_id') }} as owner_id,
        {{ org_salesforce_id('record_type_id') }} as record_type_id,
        {{ org_salesforce_id('created_by_id') }} as created_by_id,
        {{ org_salesforce_id('last_modified_by_id') }} as last_modified_by_id,

        -- text
        name as full_name,
        salutation,
        first_name,
        last_name,
        title,
        company as company_name,
        email,
        phone,
        mobile_phone,
        fax,
        website,
        status,
        lead_source,
        industry,
        rating,
        email_bounced_reason,
        description,
        street,
        city,
        state,
        state_code,
        postal_code,
        country,
        country_code,
        currency_iso_code as currency_code,

        -- numbers
        cast(annual_revenue as decimal(18, 2)) as annual_revenue_amount,
        number_of_employees as employee_count,

        -- booleans
        is_converted,
        has_opted_out_of_email,
        do_not_call as is_do_not_call,
        coalesce(is_deleted, false) as is_deleted,

        -- dates and timestamps
        cast(converted_date as date) as converted_date,
        cast(last_activity_date as date) as last_activity_date,
        email_bounced_date as email_bounced_at,
        created_date as created_at,
        last_modified_date as last_modified_at,
        system_modstamp as system_modified_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
