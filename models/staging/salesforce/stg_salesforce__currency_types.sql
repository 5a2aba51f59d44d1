with

source as (

    select * from {{ source('salesforce', 'currency_type') }}

),

renamed as (

    select
        -- ids
        {{ org_salesforce_id('id') }} as currency_type_id,
        {{ org_salesforce_id('created_by_id') }} as created_by_id,
        {{ org_salesforce_id('last_modified_by_id') }} as last_modified_by_id,

        -- text
        coalesce(source_org, '') as source_org,
        iso_code as currency_code,

        -- numbers
        cast(conversion_rate as decimal(18, 8)) as conversion_rate,
        decimal_places,

        -- booleans
        is_active,
        is_corporate,
        coalesce(_fivetran_deleted, false) as is_deleted,

        -- timestamps
        created_date as created_at,
        last_modified_date as last_modified_at,
        system_modstamp as system_modified_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
