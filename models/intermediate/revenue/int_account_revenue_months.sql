with revenue_steps as (

    select * from {{ ref('int_account_revenue_steps') }}

),

-- The day each month is measured on and the last of the month before, as
-- numbers: days since 2000-01-01.
month_ends as (

    select
        month_end_date,
        cast(measured_date - cast('2000-01-01' as date) as int) as day_number,
        cast(measured_date - cast('2000-01-01' as date) as int)
        - cast(day(measured_date) as int) as opening_day_number
    from {{ ref('int_currency_months') }}
    where currency_code = '{{ var("reporting_currency") }}'

),

-- Every month from the first to now is as the last step left it.
filled as (

    select
        steps.*,
        month_ends.*,
        steps.step_date = month_ends.month_end_date as is_step
    from revenue_steps as steps
    inner join month_ends
        on
            steps.step_date <= month_ends.month_end_date
            and coalesce(
                steps.next_step_date > month_ends.month_end_date, true
            )

),

stepped as (

    select
        account_id,
        month_end_date,
        day_number,
        opening_day_number,
        daily_amount,
        fixed_amount,
        receivable_amount,
        case when is_step then daily_step else 0 end as daily_step,
        case when is_step then fixed_step else 0 end as fixed_step,
        case when is_step then invoiced_amount else 0 end as invoiced_amount,
        case when is_step then collected_amount else 0 end as collected_amount
    from filled

),

-- Cents are cut from the running totals: months sum to what was billed.
earned as (

    select
        *,
        cast(
            round(daily_amount * day_number + fixed_amount, 2)
            as decimal(18, 2)
        ) as earned_to_date_amount,
        cast(
            round(
                (daily_amount - daily_step) * opening_day_number
                + (fixed_amount - fixed_step), 2
            ) as decimal(18, 2)
        ) as opening_earned_amount
    from stepped

),

final as (

    select
        account_id,
        month_end_date,
        invoiced_amount,
        collected_amount,
        receivable_amount,
        earned_to_date_amount,
        cast(earned_to_date_amount - opening_earned_amount as decimal(18, 2))
            as recognised_amount
    from earned

)

select * from final
