with invoice_amounts as (

    select * from {{ ref('int_invoice_amounts') }}
    where
        created_at >= cast(
            {{ as_of_date() }} - {{ var('payment_window_days') }} as timestamp
        )

),

by_account as (

    select
        account_id,
        sum(invoiced_amount) as invoiced_amount,
        coalesce(sum(outstanding_amount) filter (where is_due), 0)
            as overdue_amount
    from invoice_amounts
    group by account_id

)

select * from by_account
