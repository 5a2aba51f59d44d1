with

source as (

    select * from {{ source('hubspot', 'owner') }}

),

renamed as (

    select
        -- ids
        {{ org_id('owner_id') }} as owner_id,
        {{ org_id('active_user_id') }} as active_user_id,
        cast(portal_id as string) as portal_id,

        -- text
        email,
        first_name,
        last_name,
        type as owner_type,

        -- booleans
        coalesce(_fivetran_deleted, false) as is_deleted,

        -- dates and timestamps
        created_at,
        updated_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
