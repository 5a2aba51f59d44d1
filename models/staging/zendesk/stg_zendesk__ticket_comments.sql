with

source as (

    select * from {{ source('zendesk', 'ticket_comment') }}

),

renamed as (

    select
        -- ids
        cast(id as string) as ticket_comment_id,
        cast(ticket_id as string) as ticket_id,
        cast(user_id as string) as author_id,
        cast(call_id as string) as call_id,

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
