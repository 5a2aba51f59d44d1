with invoices as (

    select * from {{ ref('int_invoices') }}

),

found as (

    select
        'invoice_period_duplicate' as issue_type,
        'stripe' as source_system,
        'invoice' as source_table,
        invoice_id as source_record_id,
        'stripe:' || customer_id as record_key,
        'same subscription, period and amount as ' || duplicate_of_invoice_id
            as evidence
    from invoices
    where duplicate_of_invoice_id is not null

    union all

    select
        'invoice_rate_missing' as issue_type,
        'stripe' as source_system,
        'invoice' as source_table,
        invoice_id as source_record_id,
        'stripe:' || customer_id as record_key,
        coalesce('no rate for ' || currency_code, 'no currency') as evidence
    from invoices
    where rate_to_reporting is null

)

select * from found
