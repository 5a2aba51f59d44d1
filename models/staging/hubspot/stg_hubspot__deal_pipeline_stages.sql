with

source as (

    select * from {{ source('hubspot', 'deal_pipeline_stage') }}

),

renamed as (

    select
        -- ids
        {{ org_id('stage_id') }} as stage_id,
        {{ org_id('pipeline_id') }} as pipeline_id,

        -- text
        stage_id as stage_code,
        label as stage_name,

        -- numbers
        display_order,
        cast(probability as decimal(9, 4)) as probability,

        -- booleans
        active as is_active,
        is_closed,
        closed_won as is_closed_won,
        coalesce(_fivetran_deleted, false) as is_deleted,

        -- dates and timestamps
        created_at,
        updated_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
