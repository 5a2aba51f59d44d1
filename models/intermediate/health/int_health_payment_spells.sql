with invoices as (

    select * from {{ ref('stg_stripe__invoices') }}
    where
        created_at < {{ as_of_end() }}
        and not is_deleted
        and coalesce(status, 'open') <> 'draft'

),

exchange_rates as (

    select * from {{ ref('int_exchange_rates') }}

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

converted as (

    select
        invoices.invoice_id,
        account_assignments.account_id,
        cast(invoices.created_at as date) as issued_on,
        cast(coalesce(invoices.due_at, invoices.created_at) as date) as due_on,
        cast(coalesce(invoices.paid_at, invoices.voided_at) as date)
            as settled_on,
        coalesce(invoices.is_paid, false) or invoices.status = 'void'
            as is_settled,
        {{ converted_amount(
            'invoices.amount_due', 'exchange_rates.rate_to_reporting'
        ) }} as invoiced_amount,
        {{ converted_amount(
            'coalesce(invoices.amount_remaining, invoices.amount_due)',
            'exchange_rates.rate_to_reporting'
        ) }} as outstanding_amount
    from invoices
    inner join account_assignments
        on 'stripe:' || invoices.customer_id = account_assignments.record_key
    inner join exchange_rates
        on
            invoices.currency_code = exchange_rates.currency_code
            and cast(invoices.created_at as date) >= exchange_rates.valid_from
            and cast(invoices.created_at as date) < exchange_rates.valid_to

),

-- An invoice that was paid later was open then. One that is paid, nobody knows
-- when, was paid in time.
spells as (

    select
        'invoiced:' || invoice_id as spell_id,
        account_id,
        'invoiced' as measure,
        invoiced_amount as amount,
        issued_on as holds_from,
        cast(issued_on + {{ var('payment_window_days') }} + 1 as date)
            as holds_to
    from converted

    union all

    select
        'overdue:' || invoice_id as spell_id,
        account_id,
        'overdue' as measure,
        case
            when settled_on is null then outstanding_amount
            else invoiced_amount
        end as amount,
        due_on as holds_from,
        settled_on as holds_to
    from converted
    where settled_on is not null or not is_settled

)

select * from spells
