with

source as (

    select * from {{ source('zendesk', 'ticket_field_history') }}

),

renamed as (

    select
        -- ids
        {{ org_id('ticket_id') }} as ticket_id,
        {{ org_id('user_id') }} as changed_by_id,

        -- text
        field_name,
        value as new_value,

        -- dates and timestamps
        updated as changed_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
