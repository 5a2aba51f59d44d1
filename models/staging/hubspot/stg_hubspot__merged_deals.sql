with

source as (

    select * from {{ source('hubspot', 'merged_deal') }}

),

renamed as (

    select
        -- ids
        cast(deal_id as string) as deal_id,
        cast(merged_deal_id as string) as merged_deal_id,

        -- dates and timestamps
        _fivetran_synced as synced_at

    from source

)

select * from renamed
