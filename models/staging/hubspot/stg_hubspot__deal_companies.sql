with

source as (

    select * from {{ source('hubspot', 'deal_company') }}

),

renamed as (

    select
        -- ids
        cast(deal_id as string) as deal_id,
        cast(company_id as string) as company_id,
        cast(type_id as string) as association_type_id,

        -- text
        category as association_category,

        -- dates and timestamps
        _fivetran_synced as synced_at

    from source

)

select * from renamed
