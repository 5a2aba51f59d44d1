with

source as (

    select * from {{ source('stripe', 'subscription') }}

),

renamed as (

    select
        -- ids
        id as subscription_id,
        customer_id,
        latest_invoice_id,

        -- text
        status,
        billing as collection_method,
        pause_collection_behavior,
        metadata,

        -- numbers
        quantity,
        days_until_due,

        -- booleans
        cancel_at_period_end as is_canceled_at_period_end,
        livemode as is_live_mode,

        -- timestamps
        start_date as started_at,
        current_period_start as current_period_start_at,
        current_period_end as current_period_end_at,
        trial_start as trial_start_at,
        trial_end as trial_end_at,
        billing_cycle_anchor as billing_cycle_anchor_at,
        cancel_at,
        canceled_at,
        ended_at,
        pause_collection_resumes_at,
        created as created_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
