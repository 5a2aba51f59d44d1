with

source as (

    select * from {{ source('zendesk', 'satisfaction_rating') }}

),

renamed as (

    select
        -- ids
        {{ org_id('id') }} as satisfaction_rating_id,
        {{ org_id('ticket_id') }} as ticket_id,
        {{ org_id('requester_id') }} as requester_id,
        {{ org_id('assignee_id') }} as assignee_id,
        {{ org_id('group_id') }} as group_id,

        -- text
        score,
        comment as comment_text,
        reason,

        -- dates and timestamps
        created_at,
        cast(updated_at as timestamp) as updated_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
