with

source as (

    select * from {{ source('salesforce', 'user') }}

),

renamed as (

    select
        -- ids
        {{ org_salesforce_id('id') }} as user_id,
        {{ org_salesforce_id('user_role_id') }} as user_role_id,
        {{ org_salesforce_id('manager_id') }} as manager_id,
        {{ org_salesforce_id('profile_id') }} as profile_id,
        {{ org_salesforce_id('account_id') }} as account_id,
        {{ org_salesforce_id('contact_id') }} as contact_id,
        {{ org_salesforce_id('created_by_id') }} as created_by_id,
        {{ org_salesforce_id('last_modified_by_id') }} as last_modified_by_id,

        -- text
        username,
        name as full_name,
        first_name,
        last_name,
        alias,
        email,
        user_type,
        title,
        department,
        division,
        company_name,
        employee_number,
        phone,
        mobile_phone,
        extension,
        fax,
        street,
        city,
        state,
        state_code,
        postal_code,
        country,
        country_code,
        time_zone_sid_key as time_zone,

        -- booleans
        is_active,
        forecast_enabled as is_forecast_enabled,
        coalesce(_fivetran_deleted, false) as is_deleted,

        -- timestamps
        last_login_date as last_login_at,
        created_date as created_at,
        last_modified_date as last_modified_at,
        system_modstamp as system_modified_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
