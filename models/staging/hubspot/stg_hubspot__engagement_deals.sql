with

source as (

    select * from {{ source('hubspot', 'engagement_deal') }}

),

renamed as (

    select
        -- ids
        cast(engagement_id as string) as engagement_id,
        cast(deal_id as string) as deal_id,
        cast(type_id as string) as association_type_id,

        -- text
        category as association_category,
        engagement_type,

        -- dates and timestamps
        _fivetran_synced as synced_at

    from source

)

select * from renamed
