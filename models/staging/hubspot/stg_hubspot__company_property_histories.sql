with

source as (

    select * from {{ source('hubspot', 'company_property_history') }}

),

renamed as (

    select
        -- ids
        {{ org_id('company_id') }} as company_id,
        {{ org_id('value') }} as property_value_id,
        source_id as change_source_id,

        -- text
        name as property_name,
        value as property_value,
        source as change_source,

        -- dates and timestamps
        timestamp as changed_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
