with

source as (

    select * from {{ source('zendesk', 'organization') }}

),

renamed as (

    select
        -- ids
        {{ org_id('id') }} as organization_id,
        external_id,
        {{ org_id('group_id') }} as group_id,

        -- text
        name as organization_name,
        details,
        notes,

        -- booleans
        shared_comments as has_shared_comments,
        shared_tickets as has_shared_tickets,
        coalesce(_fivetran_deleted, false) as is_deleted,

        -- dates and timestamps
        created_at,
        cast(updated_at as timestamp) as updated_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
