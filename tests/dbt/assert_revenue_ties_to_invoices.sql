-- What accounts own of invoices in the roll-ups, and what their months of
-- profit sum to, are the invoices. Every grain of retention starts from the
-- same ARR.
with invoices as (

    select
        coalesce(sum(invoiced_amount), 0) as invoiced_amount,
        coalesce(sum(outstanding_amount), 0) as outstanding_amount,
        coalesce(sum(overdue_amount), 0) as overdue_amount
    from {{ ref('fct_invoices') }}
    where account_id is not null

),

owned as (

    select
        hierarchy,
        sum(invoiced_amount_own) as invoiced_amount,
        sum(outstanding_amount_own) as outstanding_amount,
        sum(overdue_amount_own) as overdue_amount
    from {{ ref('account_family_rollups') }}
    group by hierarchy

),

earned as (

    select
        coalesce(sum(invoiced_amount), 0) as invoiced_amount,
        coalesce(sum(invoiced_amount - collected_amount), 0)
            as outstanding_amount
    from {{ ref('fct_account_profit') }}

),

failures as (

    select 'rollup ' || owned.hierarchy as what
    from owned
    cross join invoices
    where
        owned.invoiced_amount <> invoices.invoiced_amount
        or owned.outstanding_amount <> invoices.outstanding_amount
        or owned.overdue_amount <> invoices.overdue_amount

    union all

    select 'profit' as what
    from earned
    cross join invoices
    where
        earned.invoiced_amount <> invoices.invoiced_amount
        or earned.outstanding_amount <> invoices.outstanding_amount

    union all

    select 'retention ' || cast(month_end_date as string) as what
    from {{ ref('retention') }}
    where is_total
    group by month_end_date
    having min(start_arr_amount) <> max(start_arr_amount)

)

select * from failures
