with

source as (

    select * from {{ source('hubspot', 'engagement_email') }}

),

renamed as (

    select
        -- ids
        {{ org_id('engagement_id') }} as engagement_id,
        {{ org_id('property_hubspot_owner_id') }} as owner_id,
        {{ org_id('property_hubspot_team_id') }} as team_id,

        -- text
        type as engagement_type,
        property_hs_email_subject as subject,
        property_hs_email_text as body,
        property_hs_email_from_email as sender_email,
        property_hs_email_to_email as recipient_emails,
        property_hs_email_direction as direction,
        property_hs_email_status as outcome,

        -- booleans
        coalesce(_fivetran_deleted, false) as is_deleted,

        -- dates and timestamps
        property_hs_timestamp as occurred_at,
        property_hs_createdate as created_at,
        property_hs_lastmodifieddate as last_modified_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
