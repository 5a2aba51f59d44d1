with invoices as (

    select * from {{ ref('stg_stripe__invoices') }}
    where
        not is_deleted
        and coalesce(status, 'open') not in ('draft', 'void')
        and coalesce(billing_reason, 'subscription_cycle') in (
            'subscription', 'subscription_create', 'subscription_cycle'
        )
        and subscription_id is not null
        and period_end_at > period_start_at

),

exchange_rates as (

    select * from {{ ref('int_exchange_rates') }}

),

-- What an invoice says of a year: its period's months as twelfths.
annualised as (

    select
        invoices.subscription_id,
        invoices.invoice_id,
        cast(
            greatest(invoices.created_at, invoices.period_start_at) as date
        ) as known_from,
        exchange_rates.rate_to_reporting,
        {{ rounded(
            '12 * cast(coalesce(invoices.subtotal_amount,'
            ~ ' invoices.total_amount) as double)'
            ~ ' / greatest(1, floor(cast(cast(invoices.period_end_at as date)'
            ~ ' - cast(invoices.period_start_at as date) as int)'
            ~ ' / cast(30.4375 as double) + 0.5))', 18, 2
        ) }} as annual_amount_native
    from invoices
    inner join exchange_rates
        on
            invoices.currency_code = exchange_rates.currency_code
            and cast(invoices.created_at as date) >= exchange_rates.valid_from
            and cast(invoices.created_at as date) < exchange_rates.valid_to

),

-- By the rate of the first invoice: a currency that moves is no expansion.
followed as (

    select
        invoice_id,
        subscription_id,
        known_from,
        lead(known_from) over invoices_in_order as known_to,
        annual_amount_native,
        first_value(rate_to_reporting) over invoices_in_order as first_rate
    from annualised
    window invoices_in_order as (
        partition by subscription_id
        order by known_from asc, invoice_id asc
    )

),

final as (

    select
        invoice_id,
        subscription_id,
        known_from,
        known_to,
        {{ converted_amount('annual_amount_native', 'first_rate') }}
            as annual_amount
    from followed

)

select * from final
