with

source as (

    select * from {{ source('stripe', 'invoice') }}

),

renamed as (

    select
        -- ids
        id as invoice_id,
        customer_id,
        subscription_id,

        -- text
        number as invoice_number,
        status,
        billing as collection_method,
        billing_reason,
        description,
        upper(currency) as currency_code,
        metadata,

        -- numbers
        {{ minor_unit_amount('subtotal', 'currency') }} as subtotal_amount,
        {{ minor_unit_amount('tax', 'currency') }} as tax_amount,
        {{ minor_unit_amount('total', 'currency') }} as total_amount,
        {{ minor_unit_amount('amount_due', 'currency') }} as amount_due,
        {{ minor_unit_amount('amount_paid', 'currency') }} as amount_paid,
        {{ minor_unit_amount('amount_remaining', 'currency') }}
            as amount_remaining,
        {{ minor_unit_amount('starting_balance', 'currency') }}
            as starting_balance_amount,
        {{ minor_unit_amount('ending_balance', 'currency') }}
            as ending_balance_amount,
        {{ minor_unit_amount('pre_payment_credit_notes_amount', 'currency') }}
            as pre_payment_credit_notes_amount,
        {{ minor_unit_amount('post_payment_credit_notes_amount', 'currency') }}
            as post_payment_credit_notes_amount,
        attempt_count,

        -- booleans
        attempted as is_attempted,
        auto_advance as is_auto_advance,
        paid as is_paid,
        livemode as is_live_mode,
        coalesce(is_deleted, false) as is_deleted,

        -- timestamps
        period_start as period_start_at,
        period_end as period_end_at,
        due_date as due_at,
        next_payment_attempt as next_payment_attempt_at,
        -- The status transition is the newer of the two fields.
        coalesce(status_transitions_finalized_at, finalized_at)
            as finalized_at,
        status_transitions_paid_at as paid_at,
        status_transitions_marked_uncollectible_at as marked_uncollectible_at,
        status_transitions_voided_at as voided_at,
        created as created_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
