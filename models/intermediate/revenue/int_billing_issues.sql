with invoices as (

    select * from {{ ref('stg_stripe__invoices') }}
    where
        created_at < {{ as_of_end() }}
        and not is_deleted
        and coalesce(status, 'open') not in ('draft', 'void')

),

exchange_rates as (

    select * from {{ ref('int_exchange_rates') }}

),

numbered_invoices as (

    select
        *,
        first_value(invoice_id) over periods as first_invoice_id,
        row_number() over periods as period_invoice_number
    from invoices
    where subscription_id is not null and period_start_at is not null
    window periods as (
        partition by subscription_id, period_start_at
        order by created_at asc, invoice_id asc
    )

),

found as (

    select
        'invoice_period_duplicate' as issue_type,
        'stripe' as source_system,
        'invoice' as source_table,
        invoice_id as source_record_id,
        'stripe:' || customer_id as record_key,
        'same subscription and period as ' || first_invoice_id as evidence
    from numbered_invoices
    where period_invoice_number > 1

    union all

    select
        'invoice_rate_missing' as issue_type,
        'stripe' as source_system,
        'invoice' as source_table,
        invoices.invoice_id as source_record_id,
        'stripe:' || invoices.customer_id as record_key,
        coalesce('no rate for ' || invoices.currency_code, 'no currency')
            as evidence
    from invoices
    left join exchange_rates
        on
            invoices.currency_code = exchange_rates.currency_code
            and cast(invoices.created_at as date) >= exchange_rates.valid_from
            and cast(invoices.created_at as date) < exchange_rates.valid_to
    where exchange_rates.currency_code is null

)

select * from found
