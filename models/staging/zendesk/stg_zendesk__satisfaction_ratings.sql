with

source as (

    select * from {{ source('zendesk', 'satisfaction_rating') }}

),

renamed as (

    select
        -- ids
        cast(id as string) as satisfaction_rating_id,
        cast(ticket_id as string) as ticket_id,
        cast(requester_id as string) as requester_id,
        cast(assignee_id as string) as assignee_id,
        cast(group_id as string) as group_id,

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
