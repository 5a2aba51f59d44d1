with

source as (

    select * from {{ source('salesforce', 'contact') }}

),

renamed as (

    select
        -- ids
        {{ org_salesforce_id('id') }} as contact_id,
        {{ org_salesforce_id('account_id') }} as account_id,
        {{ org_salesforce_id('reports_to_id') }} as reports_to_contact_id,
        {{ org_salesforce_id('master_record_id') }} as master_record_id,
        {{ org_salesforce_id('owner_id') }} as owner_id,
        {{ org_salesforce_id('created_by_id') }} as created_by_id,
        {{ org_salesforce_id('last_modified_by_id') }} as last_modified_by_id,

        -- text
        name as full_name,
        salutation,
        first_name,
        last_name,
        title,
        department,
        email,
        phone,
        mobile_phone,
        home_phone,
        other_phone,
        fax,
        assistant_name,
        assistant_phone,
        lead_source,
        email_bounced_reason,
        description,
        mailing_street,
        mailing_city,
        mailing_state,
        mailing_state_code,
        mailing_postal_code,
        mailing_country,
        mailing_country_code,

        -- booleans
        is_email_bounced,
        has_opted_out_of_email,
        do_not_call as is_do_not_call,
        coalesce(length(account_id) = 15, false) as is_account_id_truncated,
        coalesce(is_deleted, false) as is_deleted,

        -- dates and timestamps
        cast(last_activity_date as date) as last_activity_date,
        email_bounced_date as email_bounced_at,
        created_date as created_at,
        last_modified_date as last_modified_at,
        system_modstamp as system_modified_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
