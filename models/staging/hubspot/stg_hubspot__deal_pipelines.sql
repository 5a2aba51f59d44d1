with

source as (

    select * from {{ source('hubspot', 'deal_pipeline') }}

),

renamed as (

    select
        -- ids
        {{ org_id('pipeline_id') }} as pipeline_id,

        -- text
        label as pipeline_name,

        -- numbers
        display_order,

        -- booleans
        active as is_active,
        coalesce(_fivetran_deleted, false) as is_deleted,

        -- dates and timestamps
        created_at,
        updated_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
