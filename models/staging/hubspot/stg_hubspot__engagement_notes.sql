with

source as (

    select * from {{ source('hubspot', 'engagement_note') }}

),

renamed as (

    select
        -- ids
        {{ org_id('engagement_id') }} as engagement_id,
        {{ org_id('property_hubspot_owner_id') }} as owner_id,
        {{ org_id('property_hubspot_team_id') }} as team_id,

        -- text
        type as engagement_type,
        property_hs_note_body as body,
        cast(null as string) as direction,
        cast(null as string) as outcome,

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
