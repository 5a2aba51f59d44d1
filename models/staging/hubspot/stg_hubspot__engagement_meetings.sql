with

source as (

    select * from {{ source('hubspot', 'engagement_meeting') }}

),

renamed as (

    select
        -- ids
        {{ org_id('engagement_id') }} as engagement_id,
        {{ org_id('property_hubspot_owner_id') }} as owner_id,
        {{ org_id('property_hubspot_team_id') }} as team_id,

        -- text
        type as engagement_type,
        property_hs_meeting_title as title,
        property_hs_meeting_body as body,
        property_hs_meeting_location as meeting_location,
        cast(null as string) as direction,
        property_hs_meeting_outcome as outcome,

        -- booleans
        coalesce(_fivetran_deleted, false) as is_deleted,

        -- dates and timestamps
        property_hs_meeting_start_time as started_at,
        property_hs_meeting_end_time as ended_at,
        property_hs_timestamp as occurred_at,
        property_hs_createdate as created_at,
        property_hs_lastmodifieddate as last_modified_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
