with revenue_events as (

    select * from {{ ref('int_account_revenue_events') }}
    where event_date <= {{ as_of_date() }}

),

account_costs as (

    select * from {{ ref('int_account_costs') }}

),

month_ends as (

    select
        month_end_date,
        cast(day(measured_date) as int) as month_days
    from {{ ref('int_currency_months') }}
    where currency_code = '{{ var("reporting_currency") }}'

),

month_sums as (

    select
        account_id,
        last_day(event_date) as month_end_date,
        cast(sum(daily_step) as decimal(24, 9)) as daily_step,
        cast(sum(part_amount) as decimal(24, 9)) as part_amount,
        sum(invoiced_amount) as invoiced_amount,
        sum(collected_amount) as collected_amount
    from revenue_events
    group by account_id, last_day(event_date)

),

firsts as (

    select
        account_id,
        min(month_end_date) as first_month_end_date
    from month_sums
    group by account_id

),

-- What is earned each day since before the month, and what changes in it.
running as (

    select
        firsts.account_id,
        month_ends.month_end_date,
        month_ends.month_days * cast(coalesce(
            sum(month_sums.daily_step) over (
                partition by firsts.account_id
                order by month_ends.month_end_date asc
                rows between unbounded preceding and 1 preceding
            ), 0
        ) as decimal(24, 9)) + coalesce(month_sums.part_amount, 0)
            as earned_amount,
        coalesce(month_sums.invoiced_amount, 0) as invoiced_amount,
        coalesce(month_sums.collected_amount, 0) as collected_amount,
        costs.cost_amount
    from firsts
    inner join month_ends
        on firsts.first_month_end_date <= month_ends.month_end_date
    left join month_sums
        on
            firsts.account_id = month_sums.account_id
            and month_ends.month_end_date = month_sums.month_end_date
    left join account_costs as costs
        on
            firsts.account_id = costs.account_id
            and month_ends.month_end_date = costs.month_end_date

),

-- Cents are cut from the running total: months sum to what was billed.
cumulated as (

    select
        *,
        cast(
            sum(earned_amount) over (
                partition by account_id order by month_end_date asc
                rows between unbounded preceding and current row
            ) as decimal(18, 2)
        ) as earned_to_date_amount,
        sum(invoiced_amount - collected_amount) over (
            partition by account_id order by month_end_date asc
            rows between unbounded preceding and current row
        ) as receivable_amount
    from running

)

select * from cumulated
