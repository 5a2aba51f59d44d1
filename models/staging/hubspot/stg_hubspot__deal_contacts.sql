with

source as (

    select * from {{ source('hubspot', 'deal_contact') }}

),

renamed as (

    select
        -- ids
        {{ org_id('deal_id') }} as deal_id,
        {{ org_id('contact_id') }} as contact_id,
        cast(type_id as string) as association_type_id,

        -- text
        category as association_category,

        -- dates and timestamps
        _fivetran_synced as synced_at

    from source

)

select * from renamed
