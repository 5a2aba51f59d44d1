with

source as (

    select * from {{ source('stripe', 'invoice_line_item') }}

),

renamed as (

    select
        -- ids
        id as invoice_line_item_id,
        invoice_id,
        invoice_item_id,
        subscription_id,
        subscription_item_id,
        coalesce(price_id, plan_id) as price_id,

        -- text
        type as line_type,
        description,
        upper(currency) as currency_code,
        metadata,

        -- numbers
        {{ minor_unit_amount('amount', 'currency') }} as line_amount,
        quantity,

        -- booleans
        proration as is_proration,
        livemode as is_live_mode,

        -- timestamps
        period_start as period_start_at,
        period_end as period_end_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
