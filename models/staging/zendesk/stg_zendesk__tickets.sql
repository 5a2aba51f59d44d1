with

source as (

    select * from {{ source('zendesk', 'ticket') }}

),

renamed as (

    select
        -- ids
        {{ org_id('id') }} as ticket_id,
        {{ org_id('organization_id') }} as organization_id,
        {{ org_id('requester_id') }} as requester_id,
        {{ org_id('submitter_id') }} as submitter_id,
        {{ org_id('assignee_id') }} as assignee_id,
        {{ org_id('group_id') }} as group_id,
        {{ org_id('brand_id') }} as brand_id,
        {{ org_id('problem_id') }} as problem_id,
        {{ org_id('ticket_form_id') }} as ticket_form_id,
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
