with invoices as (

    select * from {{ ref('stg_stripe__invoices') }}
    where
        created_at < {{ as_of_end() }}
        and created_at >= cast(
            {{ as_of_date() }} - {{ var('payment_window_days') }} as timestamp
        )
        and not is_deleted
        and coalesce(status, 'open') not in ('draft', 'void')
        and (voided_at is null or voided_at >= {{ as_of_end() }})

),

exchange_rates as (

    select * from {{ ref('int_exchange_rates') }}

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

-- A payment after the as-of date has not happened yet.
converted as (

    select
        account_assignments.account_id,
        cast(
            cast(invoices.amount_due as decimal(19, 2))
            * exchange_rates.rate_to_reporting
            as decimal(18, 2)
        ) as invoiced_amount,
        coalesce(invoices.due_at, invoices.created_at) < {{ as_of_end() }}
        and (invoices.paid_at is null or invoices.paid_at >= {{ as_of_end() }})
        and not coalesce(invoices.is_paid and invoices.paid_at is null, false)
            as is_overdue
    from invoices
    inner join account_assignments
        on 'stripe:' || invoices.customer_id = account_assignments.record_key
    inner join exchange_rates
        on
            invoices.currency_code = exchange_rates.currency_code
            and cast(invoices.created_at as date) >= exchange_rates.valid_from
            and cast(invoices.created_at as date) < exchange_rates.valid_to

),

final as (

    select
        account_id,
        sum(invoiced_amount) as invoiced_amount,
        coalesce(sum(invoiced_amount) filter (where is_overdue), 0)
            as overdue_amount
    from converted
    group by account_id

)

select * from final
