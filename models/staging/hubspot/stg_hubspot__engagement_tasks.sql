with

source as (

    select * from {{ source('hubspot', 'engagement_task') }}

),

renamed as (

    select
        -- ids
        {{ org_id('engagement_id') }} as engagement_id,
        {{ org_id('property_hubspot_owner_id') }} as owner_id,
        {{ org_id('property_hubspot_team_id') }} as team_id,

        -- text
        type as engagement_type,
        property_hs_task_subject as subject,
        property_hs_task_body as body,
        property_hs_task_type as task_type,
        property_hs_task_priority as priority,
        cast(null as string) as direction,
        property_hs_task_status as outcome,

        -- booleans
        coalesce(_fivetran_deleted, false) as is_deleted,

        -- dates and timestamps
        property_hs_task_completion_date as completed_at,
        property_hs_timestamp as occurred_at,
        property_hs_createdate as created_at,
        property_hs_lastmodifieddate as last_modified_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
