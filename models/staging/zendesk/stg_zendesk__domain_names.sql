with

source as (

    select * from {{ source('zendesk', 'domain_name') }}

),

renamed as (

    select
        -- ids
        {{ org_id('organization_id') }} as organization_id,

        -- text
        domain_name,

        -- numbers
        index as domain_index,

        -- dates and timestamps
        _fivetran_synced as synced_at

    from source

)

select * from renamed
