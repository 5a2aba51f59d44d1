with

source as (

    select * from {{ source('stripe', 'product') }}

),

renamed as (

    select
        -- ids
        id as product_id,

        -- text
        name as product_name,
        description,
        type as product_type,
        unit_label,
        metadata,

        -- booleans
        active as is_active,
        livemode as is_live_mode,
        coalesce(is_deleted, false) as is_deleted,

        -- timestamps
        created as created_at,
        updated as updated_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
