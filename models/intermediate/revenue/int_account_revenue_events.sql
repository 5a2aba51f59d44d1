with invoice_lines as (

    select
        *,
        {{ rounded(
            'cast(line_amount as double) * cast(charged_rate as double)'
            ~ ' * cast(rate_to_reporting as double)'
            ~ ' / cast(service_to - service_from as int)', 24, 9
        ) }} as daily_amount
    from {{ ref('int_invoice_lines') }}
    where rate_to_reporting is not null

),

-- Payments without a day came when they were due, part payments count today.
invoices as (

    select
        *,
        cast(created_at as date) as invoice_date,
        case
            when outstanding_amount_native = 0
                then
                    least(
                        cast(coalesce(paid_at, due_at) as date),
                        {{ as_of_date() }}
                    )
            else {{ as_of_date() }}
        end as collected_date
    from {{ ref('int_invoices') }}
    where
        duplicate_of_invoice_id is null
        and account_id is not null
        and rate_to_reporting is not null

),

-- Service earns evenly by day. What is earned up to a day is the daily steps
-- so far times its number, in days since 2000-01-01, and the fixed steps: they
-- take off the days before service began and those after its end. A credit
-- takes back what its invoice earned.
events as (

    select
        'begin:' || invoice_line_item_id as event_id,
        account_id,
        service_from as event_date,
        daily_amount as daily_step,
        daily_amount
        * cast(cast('2000-01-02' as date) - service_from as int) as fixed_step,
        cast(0 as decimal(18, 2)) as invoiced_amount,
        cast(0 as decimal(18, 2)) as collected_amount
    from invoice_lines

    union all

    select
        'end:' || invoice_line_item_id as event_id,
        account_id,
        service_to as event_date,
        -daily_amount as daily_step,
        daily_amount
        * cast(service_to - cast('2000-01-02' as date) as int) as fixed_step,
        cast(0 as decimal(18, 2)) as invoiced_amount,
        cast(0 as decimal(18, 2)) as collected_amount
    from invoice_lines

    union all

    select
        'invoice:' || invoice_id as event_id,
        account_id,
        invoice_date as event_date,
        0 as daily_step,
        -{{ converted_amount('credited_amount_native', 'rate_to_reporting') }}
            as fixed_step,
        invoiced_amount,
        0 as collected_amount
    from invoices

    union all

    select
        'payment:' || invoice_id as event_id,
        account_id,
        collected_date as event_date,
        0 as daily_step,
        0 as fixed_step,
        0 as invoiced_amount,
        invoiced_amount - outstanding_amount as collected_amount
    from invoices

)

select * from events
