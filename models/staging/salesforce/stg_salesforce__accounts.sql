with

source as (

    select * from {{ source('salesforce', 'account') }}

),

renamed as (

    select
        -- ids
        {{ org_salesforce_id('id') }} as account_id,
        {{ org_salesforce_id('parent_id') }} as parent_account_id,
        {{ org_salesforce_id('master_record_id') }} as master_record_id,
        {{ org_salesforce_id('owner_id') }} as owner_id,
        {{ org_salesforce_id('record_type_id') }} as record_type_id,
        {{ org_salesforce_id('created_by_id') }} as created_by_id,
        {{ org_salesforce_id('last_modified_by_id') }} as last_modified_by_id,

        -- text
        name as account_name,
        account_number,
        type as account_type,
        industry,
        account_source,
        ownership,
        rating,
        site,
        ticker_symbol,
        sic as sic_code,
        sic_desc as sic_description,
        lei_c as lei,
        registration_number_c as registration_number,
        tax_id_c as tax_id,
        duns_number,
        website,
        phone,
        fax,
        description,
        billing_street,
        billing_city,
        billing_state,
        billing_state_code,
        billing_postal_code,
        billing_country,
        billing_country_code,
        shipping_street,
        shipping_city,
        shipping_state,
        shipping_state_code,
        shipping_postal_code,
        shipping_country,
        shipping_country_code,
        currency_iso_code as currency_code,

        -- numbers
        cast(annual_revenue as decimal(18, 2)) as annual_revenue_amount,
        number_of_employees as employee_count,
        cast(billing_latitude as decimal(9, 6)) as billing_latitude,
        cast(billing_longitude as decimal(9, 6)) as billing_longitude,

        -- booleans
        coalesce(is_deleted, false) as is_deleted,

        -- dates and timestamps
        cast(last_activity_date as date) as last_activity_date,
        created_date as created_at,
        last_modified_date as last_modified_at,
        system_modstamp as system_modified_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
