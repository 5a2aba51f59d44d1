with arr_intervals as (

    select * from {{ ref('int_arr_intervals') }}
    where valid_from <= {{ as_of_date() }}

),

currency_starts as (

    select
        currency_code,
        min(month_end_date) as first_month_end_date
    from {{ ref('int_currency_months') }}
    group by currency_code

),

-- What begins or ends in a month is seen at its end; what began before the
-- first known rate, at the first month end with one.
steps as (

    select
        account_id,
        currency_code,
        last_day(valid_from) as month_end_date,
        annual_amount_native as step_native
    from arr_intervals

    union all

    select
        account_id,
        currency_code,
        last_day(valid_to) as month_end_date,
        -annual_amount_native as step_native
    from arr_intervals
    where valid_to <= {{ as_of_date() }}

),

dated as (

    select
        steps.account_id,
        steps.currency_code,
        greatest(steps.month_end_date, starts.first_month_end_date)
            as month_end_date,
        steps.step_native
    from steps
    inner join currency_starts as starts
        on steps.currency_code = starts.currency_code

),

summed as (

    select
        account_id,
        currency_code,
        month_end_date,
        cast(sum(step_native) as decimal(28, 2)) as step_native
    from dated
    group by account_id, currency_code, month_end_date

)

select * from summed
