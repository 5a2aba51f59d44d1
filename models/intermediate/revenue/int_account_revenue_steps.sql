with revenue_events as (

    select * from {{ ref('int_account_revenue_events') }}
    where event_date <= {{ as_of_date() }}

),

summed as (

    select
        account_id,
        last_day(event_date) as step_date,
        cast(sum(daily_step) as decimal(24, 9)) as daily_step,
        cast(sum(fixed_step) as decimal(28, 9)) as fixed_step,
        cast(sum(invoiced_amount) as decimal(18, 2)) as invoiced_amount,
        cast(sum(collected_amount) as decimal(18, 2)) as collected_amount
    from revenue_events
    group by account_id, last_day(event_date)

),

running as (

    select
        *,
        lead(step_date) over steps as next_step_date,
        cast(sum(daily_step) over steps as decimal(24, 9)) as daily_amount,
        cast(sum(fixed_step) over steps as decimal(28, 9)) as fixed_amount,
        cast(
            sum(invoiced_amount - collected_amount) over steps
            as decimal(18, 2)
        ) as receivable_amount
    from summed
    window steps as (partition by account_id order by step_date asc)

)

select * from running
