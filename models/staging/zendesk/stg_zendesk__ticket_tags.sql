with

source as (

    select * from {{ source('zendesk', 'ticket_tag') }}

),

renamed as (

    select
        -- ids
        {{ org_id('ticket_id') }} as ticket_id,

        -- text
        tag,

        -- dates and timestamps
        _fivetran_synced as synced_at

    from source

)

select * from renamed
