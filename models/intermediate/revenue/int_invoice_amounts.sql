with invoices as (

    select * from {{ ref('stg_stripe__invoices') }}
    where
        created_at < {{ as_of_end() }}
        and not is_deleted
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

-- A payment after the as-of date has not happened yet.
outstanding as (

    select
        *,
        case
            when paid_at >= {{ as_of_end() }} then amount_due
            when is_paid or paid_at is not null then 0
            else coalesce(amount_remaining, amount_due)
        end as outstanding_amount,
        coalesce(due_at, created_at) < {{ as_of_end() }} as is_due
    from invoices

),

converted as (

    select
        outstanding.invoice_id,
        account_assignments.account_id,
        outstanding.created_at,
        cast(
            cast(outstanding.amount_due as decimal(19, 2))
            * exchange_rates.rate_to_reporting
            as decimal(18, 2)
        ) as invoiced_amount,
        cast(
            cast(outstanding.outstanding_amount as decimal(19, 2))
            * exchange_rates.rate_to_reporting
            as decimal(18, 2)
        ) as outstanding_amount,
        outstanding.is_due
    from outstanding
    inner join account_assignments
        on
            'stripe:' || outstanding.customer_id
            = account_assignments.record_key
    inner join exchange_rates
        on
            outstanding.currency_code = exchange_rates.currency_code
            and cast(outstanding.created_at as date)
            >= exchange_rates.valid_from
            and cast(outstanding.created_at as date) < exchange_rates.valid_to

)

select * from converted
