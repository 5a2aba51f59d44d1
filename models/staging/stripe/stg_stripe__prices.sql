with

source as (

    select * from {{ source('stripe', 'price') }}

),

renamed as (

    select
        -- ids
        id as price_id,
        product_id,

        -- text
        nickname as price_name,
        lookup_key,
        upper(currency) as currency_code,
        type as price_type,
        billing_scheme,
        recurring_interval,
        recurring_usage_type,
        recurring_aggregate_usage,
        metadata,

        -- numbers
        recurring_interval_count,
        -- A unit may cost a fraction of a cent, so two decimals are not enough.
        {{ minor_unit_amount(
            'coalesce(unit_amount_decimal, unit_amount)',
            'currency',
            'decimal(18, 8)'
        ) }} as unit_amount,

        -- booleans
        active as is_active,
        livemode as is_live_mode,
        coalesce(is_deleted, false) as is_deleted,

        -- timestamps
        created as created_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
