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

-- Service earns evenly by day: from the day it begins to the end of that month,
-- then whole months at its daily amount, less what lies past its end. A credit
-- takes back what its invoice earned.
events as (

    select
        'begin:' || invoice_line_item_id as event_id,
        account_id,
        service_from as event_date,
        daily_amount as daily_step,
        daily_amount * (1 + cast(
            least(last_day(service_from), {{ as_of_date() }})
            - service_from as int
        )) as part_amount,
        cast(0 as decimal(18, 2)) as invoiced_amount,
        cast(0 as decimal(18, 2)) as collected_amount
    from invoice_lines

    union all

    select
        'end:' || invoice_line_item_id as event_id,
        account_id,
        service_to as event_date,
        -daily_amount as daily_step,
        -daily_amount * (1 + cast(
            least(last_day(service_to), {{ as_of_date() }})
            - service_to as int
        )) as part_amount,
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
            as part_amount,
        invoiced_amount,
        0 as collected_amount
    from invoices

    union all

    select
        'payment:' || invoice_id as event_id,
        account_id,
        collected_date as event_date,
        0 as daily_step,
        0 as part_amount,
        0 as invoiced_amount,
        invoiced_amount - outstanding_amount as collected_amount
    from invoices

)

select * from events
