with

source as (

    select * from {{ source('zendesk', 'ticket') }}

),

renamed as (

    select
        -- ids
        cast(id as string) as ticket_id,
        cast(organization_id as string) as organization_id,
        cast(requester_id as string) as requester_id,
        cast(submitter_id as string) as submitter_id,
        cast(assignee_id as string) as assignee_id,
        cast(group_id as string) as group_id,
        cast(brand_id as string) as brand_id,
        cast(problem_id as string) as problem_id,
        cast(ticket_form_id as string) as ticket_form_id,
        external_id,
        merged_ticket_ids,
        followup_ids,

        -- text
        subject,
        description,
        priority,
        status,
        type as ticket_type,
        via_channel,
        recipient as recipient_email,

        -- booleans
        is_public,
        has_incidents,
        coalesce(_fivetran_deleted, false) as is_deleted,

        -- dates and timestamps
        created_at,
        cast(updated_at as timestamp) as updated_at,
        due_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
