with invoices as (

    select * from {{ ref('stg_stripe__invoices') }}
    where
        created_at < {{ as_of_end() }}
        and not is_deleted
        and coalesce(status, 'open') <> 'void'

),

customers as (

    select * from {{ ref('stg_stripe__customers') }}
    where not is_deleted

),

exchange_rates as (

    select * from {{ ref('int_exchange_rates') }}

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

account_attributes as (

    select * from {{ ref('int_account_attributes') }}

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
        'invoice' as source_table,
        invoice_id as source_record_id,
        'stripe:' || customer_id as record_key,
        'same subscription and period as ' || first_invoice_id as evidence
    from numbered_invoices
    where period_invoice_number > 1

    union all

    select
        'invoice_rate_missing' as issue_type,
        'invoice' as source_table,
        invoices.invoice_id as source_record_id,
        'stripe:' || invoices.customer_id as record_key,
        'no rate for ' || invoices.currency_code as evidence
    from invoices
    left join exchange_rates
        on
            invoices.currency_code = exchange_rates.currency_code
            and cast(invoices.created_at as date) >= exchange_rates.valid_from
            and cast(invoices.created_at as date) < exchange_rates.valid_to
    where exchange_rates.currency_code is null

    union all

    select
        'billing_customer_unmatched' as issue_type,
        'customer' as source_table,
        customers.customer_id as source_record_id,
        account_assignments.record_key,
        coalesce(customers.customer_name, customers.email, 'no name')
        || ' is tied to no CRM record' as evidence
    from customers
    inner join account_assignments
        on 'stripe:' || customers.customer_id = account_assignments.record_key
    inner join account_attributes
        on account_assignments.account_id = account_attributes.account_id
    where
        not account_attributes.is_in_salesforce
        and not account_attributes.is_in_hubspot

)

select * from found
