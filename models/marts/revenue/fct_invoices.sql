with invoices as (

    select
        *,
        cast(created_at as date) as invoice_date,
        cast(due_at as date) as due_date,
        cast(paid_at as date) as paid_date,
        case when is_due then outstanding_amount else 0 end as overdue_amount
    from {{ ref('int_invoices') }}
    where duplicate_of_invoice_id is null

),

account_attributes as (

    select * from {{ ref('int_account_attributes') }}

),

-- What is paid in part is open. A debt given up is told, and still owed.
final as (

    select
        cast({{ record_key("'stripe'", 'invoices.invoice_id') }} as string)
            as invoice_id,
        cast({{ record_key("'stripe'", 'invoices.customer_id') }} as string)
            as customer_id,
        cast(invoices.account_id as string) as account_id,
        coalesce(
            accounts.is_in_salesforce or accounts.is_in_hubspot, false
        ) as is_matched,
        cast({{ record_key("'stripe'", 'invoices.subscription_id') }} as string)
            as subscription_id,
        cast(invoices.invoice_number as string) as invoice_number,
        cast(invoices.billing_reason as string) as billing_reason,
        case
            when invoices.outstanding_amount_native = 0 then 'paid'
            when invoices.is_uncollectible then 'uncollectible'
            when invoices.is_due then 'overdue'
            else 'open'
        end as invoice_status,
        invoices.invoice_date,
        invoices.due_date,
        invoices.paid_date,
        cast(invoices.currency_code as string) as currency_code,
        cast(invoices.invoiced_amount_native as decimal(18, 2))
            as invoiced_amount_native,
        cast(invoices.invoiced_amount as decimal(18, 2)) as invoiced_amount,
        cast(invoices.credited_amount_native as decimal(18, 2))
            as credited_amount_native,
        cast(
            invoices.invoiced_amount - invoices.outstanding_amount
            as decimal(18, 2)
        ) as paid_amount,
        cast(invoices.outstanding_amount_native as decimal(18, 2))
            as outstanding_amount_native,
        cast(invoices.outstanding_amount as decimal(18, 2))
            as outstanding_amount,
        cast(invoices.overdue_amount as decimal(18, 2)) as overdue_amount,
        case
            when invoices.outstanding_amount_native = 0
                then cast(invoices.paid_date - invoices.invoice_date as int)
        end as payment_days,
        case
            when invoices.is_due and invoices.outstanding_amount_native > 0
                then cast({{ as_of_date() }} - invoices.due_date as int)
        end as overdue_days,
        {{ as_of_date() }} as as_of_date
    from invoices
    left join account_attributes as accounts
        on invoices.account_id = accounts.account_id

)

select * from final
