with invoices as (

    select * from {{ ref('int_invoices') }}
    where duplicate_of_invoice_id is null and account_id is not null

),

invoice_lines as (

    select * from {{ ref('stg_stripe__invoice_line_items') }}
    where line_amount <> 0

),

prices as (

    select * from {{ ref('stg_stripe__prices') }}

),

-- Set-up fees, services, and what is used before it is billed do not recur. A
-- line without a known price recurs when a subscription bills it. A line that
-- says no period is for the day of its invoice.
joined as (

    select
        lines.invoice_line_item_id,
        lines.invoice_id,
        lines.subscription_id,
        lines.line_amount,
        coalesce(lines.is_proration, false) as is_proration,
        invoices.account_id,
        invoices.currency_code,
        invoices.charged_rate,
        invoices.rate_to_reporting,
        coalesce(
            prices.product_id, lines.price_id, lines.subscription_id, ''
        ) as product_id,
        cast(coalesce(lines.period_start_at, invoices.created_at) as date)
            as service_from,
        greatest(
            cast(lines.period_end_at as date),
            date_add(
                cast(
                    coalesce(lines.period_start_at, invoices.created_at) as date
                ), 1
            )
        ) as service_to,
        cast(
            prices.unit_amount
            * cast(coalesce(lines.quantity, 1) as decimal(12, 0))
            * case when lines.line_amount < 0 then -1 else 1 end
            as decimal(19, 6)
        ) as priced_amount,
        {{ periods_per_year(
            'prices.recurring_interval', 'prices.recurring_interval_count'
        ) }} as periods_per_year,
        coalesce(lines.period_start_at < lines.period_end_at, false)
        and coalesce(
            prices.price_type = 'recurring',
            prices.recurring_interval is not null
            or lines.subscription_id is not null
            or lines.is_proration, false
        )
        and coalesce(prices.recurring_usage_type, 'licensed') <> 'metered'
            as is_recurring
    from invoice_lines as lines
    inner join invoices
        on lines.invoice_id = invoices.invoice_id
    left join prices
        on lines.price_id = prices.price_id

)

select * from joined
