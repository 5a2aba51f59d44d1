with

source as (

    select * from {{ source('hubspot', 'company') }}

),

renamed as (

    select
        -- ids
        {{ org_id('id') }} as company_id,
        {{ org_id('property_hs_parent_company_id') }} as parent_company_id,
        {{ org_ids('property_hs_merged_object_ids') }} as merged_company_ids,
        {{ org_id('property_hubspot_owner_id') }} as owner_id,
        {{ salesforce_id('property_salesforceaccountid') }}
            as salesforce_account_id,
        property_lei as lei,

        -- text
        property_name as company_name,
        property_domain as domain,
        property_website as website,
        property_phone as phone,
        property_description as description,
        property_industry as industry,
        property_type as company_type,
        property_lifecyclestage as lifecycle_stage,
        property_address as street,
        property_address_2 as street_2,
        property_city as city,
        property_state as state,
        property_zip as postal_code,
        property_country as country,

        -- numbers
        cast(property_annualrevenue as decimal(18, 2)) as annual_revenue,
        property_numberofemployees as employee_count,

        -- booleans
        coalesce(is_deleted, false)
        or coalesce(_fivetran_deleted, false) as is_deleted,

        -- dates and timestamps
        property_createdate as created_at,
        property_hs_lastmodifieddate as last_modified_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
