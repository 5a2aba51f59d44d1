with

source as (

    select * from {{ source('hubspot', 'merged_deal') }}

),

renamed as (

    select
        -- ids
        {{ org_id('deal_id') }} as deal_id,
        {{ org_id('merged_deal_id') }} as merged_deal_id,

        -- dates and timestamps
        _fivetran_synced as synced_at

    from source

)

select * from renamed
