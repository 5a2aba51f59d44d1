with

source as (

    select * from {{ source('zendesk', 'user') }}

),

renamed as (

    select
        -- ids
        {{ org_id('id') }} as user_id,
        {{ org_id('organization_id') }} as organization_id,
        external_id,

        -- text
        name as user_name,
        alias,
        email,
        phone,
        role,
        ticket_restriction,
        locale,
        time_zone,
        details,
        notes,

        -- booleans
        active as is_active,
        suspended as is_suspended,
        verified as is_verified,
        shared as is_shared,
        shared_agent as is_shared_agent,
        moderator as is_moderator,
        restricted_agent as is_restricted_agent,
        chat_only as is_chat_only,
        only_private_comments as has_only_private_comments,
        coalesce(_fivetran_deleted, false) as is_deleted,

        -- dates and timestamps
        created_at,
        cast(updated_at as timestamp) as updated_at,
        last_login_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
