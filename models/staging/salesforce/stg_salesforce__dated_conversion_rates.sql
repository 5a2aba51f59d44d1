with

source as (

    select * from {{ source('salesforce', 'dated_conversion_rate') }}

),

renamed as (

    select
        -- ids
        {{ org_salesforce_id('id') }} as dated_conversion_rate_id,
        {{ org_salesforce_id('created_by_id') }} as created_by_id,
        {{ org_salesforce_id('last_modified_by_id') }} as last_modified_by_id,

        -- text
        coalesce(source_org, '') as source_org,
        iso_code as currency_code,

        -- numbers
        cast(conversion_rate as decimal(18, 8)) as conversion_rate,

        -- booleans
        coalesce(_fivetran_deleted, false) as is_deleted,

        -- dates and timestamps
        cast(start_date as date) as start_date,
        cast(next_start_date as date) as next_start_date,
        created_date as created_at,
        last_modified_date as last_modified_at,
        system_modstamp as system_modified_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
