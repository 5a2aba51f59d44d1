with

source as (

    select * from {{ source('hubspot', 'ticket') }}

),

renamed as (

    select
        -- ids
        {{ org_id('id') }} as ticket_id,
        {{ org_id('property_hs_pipeline') }} as pipeline_id,
        {{ org_id('property_hs_pipeline_stage') }} as stage_id,
        {{ org_id('property_hubspot_owner_id') }} as owner_id,

        -- text
        property_subject as subject,
        property_content as body,
        property_hs_ticket_category as category,
        property_hs_ticket_priority as priority,

        -- booleans
        coalesce(is_deleted, false)
        or coalesce(_fivetran_deleted, false) as is_deleted,

        -- dates and timestamps
        property_createdate as created_at,
        property_first_agent_reply_date as first_agent_reply_at,
        property_closed_date as closed_at,
        property_hs_lastmodifieddate as last_modified_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
