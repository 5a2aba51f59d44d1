with

source as (

    select * from {{ source('zendesk', 'ticket_comment') }}

),

renamed as (

    select
        -- ids
        {{ org_id('id') }} as ticket_comment_id,
        {{ org_id('ticket_id') }} as ticket_id,
        {{ org_id('user_id') }} as author_id,
        {{ org_id('call_id') }} as call_id,

        -- text
        body,

        -- numbers
        call_duration as call_duration_seconds,

        -- booleans
        public as is_public,
        voice_comment as is_voice_comment,
        facebook_comment as is_facebook_comment,
        tweet as is_tweet,
        coalesce(_fivetran_deleted, false) as is_deleted,

        -- dates and timestamps
        created as created_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
