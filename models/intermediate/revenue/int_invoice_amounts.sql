with invoices as (

    select * from {{ ref('int_invoices') }}

),

counted as (

    select
        invoice_id,
        account_id,
        created_at,
        invoiced_amount,
        outstanding_amount,
        is_due
    from invoices
    where
        duplicate_of_invoice_id is null
        and account_id is not null
        and rate_to_reporting is not null

)

select * from counted
