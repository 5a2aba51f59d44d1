with

source as (

    select * from {{ source('usage', 'daily_usage') }}

),

renamed as (

    select
        -- ids
        {{ salesforce_id('account_id') }} as account_id,
        product_code,

        -- numbers
        active_users,
        licensed_seats,
        event_count,
        feature_count,

        -- dates and timestamps
        usage_date,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
