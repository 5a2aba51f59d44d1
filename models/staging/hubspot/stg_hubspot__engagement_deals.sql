with

source as (

    select * from {{ source('hubspot', 'engagement_deal') }}

),

renamed as (

    select
        -- ids
        {{ org_id('engagement_id') }} as engagement_id,
        {{ org_id('deal_id') }} as deal_id,
        cast(type_id as string) as association_type_id,

        -- text
        category as association_category,
        engagement_type,

        -- dates and timestamps
        _fivetran_synced as synced_at

    from source

)

select * from renamed
