with

source as (

    select * from {{ source('hubspot', 'contact') }}

),

renamed as (

    select
        -- ids
        {{ org_id('id') }} as contact_id,
        {{ org_id('property_associatedcompanyid') }} as company_id,
        {{ org_id('property_hubspot_owner_id') }} as owner_id,
        {{ org_ids('property_hs_merged_object_ids') }} as merged_contact_ids,

        -- text
        property_email as email,
        property_firstname as first_name,
        property_lastname as last_name,
        property_jobtitle as job_title,
        property_company as company_name,
        property_phone as phone,
        property_mobilephone as mobile_phone,
        property_lifecyclestage as lifecycle_stage,
        property_hs_lead_status as lead_status,
        property_country as country,

        -- numbers
        cast(property_annualrevenue as decimal(18, 2))
            as company_annual_revenue,

        -- booleans
        property_hs_email_optout as has_opted_out_of_email,
        coalesce(_fivetran_deleted, false) as is_deleted,

        -- dates and timestamps
        property_createdate as created_at,
        property_lastmodifieddate as last_modified_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
