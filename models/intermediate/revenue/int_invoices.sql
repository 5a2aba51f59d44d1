with invoices as (

    select * from {{ ref('stg_stripe__invoices') }}
    where
        created_at < {{ as_of_end() }}
        and not is_deleted
        and coalesce(is_live_mode, true)
        and coalesce(status, 'open') <> 'draft'
        and (
            coalesce(status, 'open') <> 'void'
            or voided_at >= {{ as_of_end() }}
        )

),

exchange_rates as (

    select * from {{ ref('int_exchange_rates') }}

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

-- A second invoice of the same amount for the same period of a subscription was
-- sent by mistake; one of another amount charges a change within the period. A
-- payment after the as-of date has not happened yet.
judged as (

    select
        invoice_id,
        customer_id,
        subscription_id,
        invoice_number,
        billing_reason,
        currency_code,
        created_at,
        coalesce(due_at, created_at) as due_at,
        case when paid_at < {{ as_of_end() }} then paid_at end as paid_at,
        coalesce(marked_uncollectible_at < {{ as_of_end() }}, false)
            as is_uncollectible,
        coalesce(due_at, created_at) < {{ as_of_end() }} as is_due,
        case
            when
                subscription_id is not null
                and period_start_at is not null
                then nullif(first_value(invoice_id) over periods, invoice_id)
        end as duplicate_of_invoice_id,
        coalesce(post_payment_credit_notes_amount, 0)
            as credited_amount_native,
        amount_due - coalesce(post_payment_credit_notes_amount, 0)
            as invoiced_amount_native,
        case
            when paid_at >= {{ as_of_end() }} then amount_due
            when is_paid or paid_at is not null then 0
            else coalesce(amount_remaining, amount_due)
        end as outstanding_amount_native,
        {{ charged_rate('subtotal_amount', 'total_amount', 'tax_amount') }}
            as charged_rate
    from invoices
    window periods as (
        partition by subscription_id, period_start_at, total_amount
        order by created_at asc, invoice_id asc
    )

),

tied as (

    select
        judged.*,
        account_assignments.account_id,
        exchange_rates.rate_to_reporting,
        {{ converted_amount(
            'judged.invoiced_amount_native', 'exchange_rates.rate_to_reporting'
        ) }} as invoiced_amount,
        {{ converted_amount(
            'judged.outstanding_amount_native',
            'exchange_rates.rate_to_reporting'
        ) }} as outstanding_amount
    from judged
    left join account_assignments
        on
            'stripe:' || judged.customer_id = account_assignments.record_key
    left join exchange_rates
        on
            judged.currency_code = exchange_rates.currency_code
            and cast(judged.created_at as date) >= exchange_rates.valid_from
            and cast(judged.created_at as date) < exchange_rates.valid_to

)

select * from tied
