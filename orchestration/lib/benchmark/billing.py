"""What customers were billed: a term per invoice, and what grew within a term."""

# A third of the yearly terms grow.
BILLING = """
    insert into staging.stg_stripe__subscriptions by name
    select
        subscription_id, customer_id, true as is_live_mode,
        case when has_left then 'canceled' else 'active' end as status,
        began_on::timestamp as started_at, started_at as created_at,
        ended_on::timestamp as ended_at
    from customers where is_billed;
    create table terms as
    with dated as (
        select
            customers.*, k, false as is_change,
            (began_on + to_months((k * months)::int))::date as term_from,
            (began_on + to_months(((k + 1) * months)::int))::date as term_to,
            seats + 5 * (hash(i, k * months // 12) % 4)::int as quantity
        from customers cross join range(61) as t (k)
        where is_billed and term_from < least(date '2026-07-01', ended_on)
    )
    from dated
    union all by name
    select
        * exclude (quantity, is_change, term_from),
        true as is_change, term_from + 100 as term_from, 5 as quantity
    from dated
    where
        months = 12 and hash(i, k) % 3 = 0
        and term_from + 100 < least(date '2026-07-01', ended_on);
    create table lines as
    select
        'in_' || lpad(i::varchar, 9, '0') || k || is_change::int as invoice_id,
        invoice_id || product as invoice_line_item_id,
        terms.*,
        case when months < 36 then prices.price_id end as price_id,
        case
            when is_change then (term_to - term_from) * prices.unit_amount / 365
            else prices.unit_amount * months / least(months, 12)
        end * quantity as line_amount
    from terms
    cross join range(2) as p (product)
    inner join staging.stg_stripe__prices as prices
        on
            terms.currency_code = prices.currency_code
            and ['prod_CONNECT', 'prod_INSIGHT'][1 + product] = prices.product_id
            and case when months = 1 then 'month' else 'year' end
            = prices.recurring_interval
    where product < products;
    insert into staging.stg_stripe__invoice_line_items by name
    select
        invoice_line_item_id, invoice_id, subscription_id, price_id, currency_code,
        line_amount, quantity, is_change as is_proration,
        term_from::timestamp as period_start_at, term_to::timestamp as period_end_at
    from lines;
    insert into staging.stg_stripe__invoices by name
    with billed as (
        select
            invoice_id, any_value(customer_id) as customer_id,
            any_value(subscription_id) as subscription_id,
            any_value(currency_code) as currency_code,
            case when bool_or(is_change) then 'subscription_update'
                else 'subscription_cycle' end as billing_reason,
            sum(line_amount)::decimal(18, 2) as amount,
            min(term_from)::timestamp as period_start_at,
            max(term_to)::timestamp as period_end_at,
            period_start_at + to_days((5 + hash(invoice_id) % 60)::int) as paid_day,
            hash(invoice_id) % 30 > 0 and paid_day <= timestamp '{as_of}' as is_paid
        from lines
        group by invoice_id
    )
    select
        * exclude (amount, paid_day), period_start_at as created_at,
        amount as subtotal_amount, amount as total_amount, amount as amount_due,
        case when is_paid then 0 else amount end as amount_remaining,
        case when is_paid then 'paid' else 'open' end as status,
        case when is_paid then paid_day end as paid_at,
        period_start_at + interval 30 day as due_at,
        true as is_live_mode, false as is_deleted
    from billed;
    drop table lines;
    drop table terms;
"""
