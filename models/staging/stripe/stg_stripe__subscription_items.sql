with

source as (

    select * from {{ source('stripe', 'subscription_item') }}

),

renamed as (

    select
        -- ids
        id as subscription_item_id,
        subscription_id,
        plan_id as price_id,

        -- text
        metadata,

        -- numbers
        quantity,

        -- timestamps
        current_period_start as current_period_start_at,
        current_period_end as current_period_end_at,
        created as created_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
