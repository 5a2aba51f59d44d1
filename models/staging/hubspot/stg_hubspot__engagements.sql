with

source as (

    select * from {{ source('hubspot', 'engagement') }}

),

renamed as (

    select
        -- ids
        {{ org_id('id') }} as engagement_id,
        cast(portal_id as string) as portal_id,

        -- text
        type as engagement_type,

        -- dates and timestamps
        _fivetran_synced as synced_at

    from source

)

select * from renamed
