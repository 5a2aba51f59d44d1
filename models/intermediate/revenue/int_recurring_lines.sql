with invoice_lines as (

    select * from {{ ref('int_invoice_lines') }}
    where is_recurring

),

ended_subscriptions as (

    select
        subscription_id,
        cast(ended_at as date) as ended_date
    from {{ ref('stg_stripe__subscriptions') }}
    where ended_at < {{ as_of_end() }}

),

-- The full price of a period, or part of it for part of the period, is worth
-- that price for a year. Any other amount counts by the time it is for.
measured as (

    select
        lines.*,
        ended_subscriptions.ended_date,
        case
            when
                lines.is_proration or lines.line_amount = lines.priced_amount
                then cast(
                    lines.priced_amount * lines.periods_per_year
                    as decimal(19, 2)
                )
        end as priced_annual_amount,
        {{ whole_months('lines.service_from', 'lines.service_to') }}
            as service_months,
        cast(lines.service_to - lines.service_from as int) as service_days
    from invoice_lines as lines
    left join ended_subscriptions
        on lines.subscription_id = ended_subscriptions.subscription_id

),

-- Service stops with its subscription, whatever was billed ahead.
annualised as (

    select
        invoice_line_item_id,
        account_id,
        product_id,
        currency_code,
        service_from,
        least(service_to, ended_date) as service_to,
        ended_date is not null as is_ended,
        {{ rounded(
            'coalesce(cast(priced_annual_amount as double), '
            ~ 'cast(line_amount as double) * 12 / service_months, '
            ~ 'cast(line_amount as double) * 365 / service_days)'
            ~ ' * cast(charged_rate as double)', 18, 2
        ) }} as annual_amount_native
    from measured
    where service_from < least(service_to, coalesce(ended_date, service_to))

)

select * from annualised
