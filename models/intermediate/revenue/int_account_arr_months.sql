with arr_steps as (

    select * from {{ ref('int_arr_steps') }}

),

currency_months as (

    select * from {{ ref('int_currency_months') }}

),

first_months as (

    select
        account_id,
        currency_code,
        min(month_end_date) as first_month_end_date
    from arr_steps
    group by account_id, currency_code

),

-- Every month from the first to now.
running as (

    select
        first_months.account_id,
        first_months.currency_code,
        months.month_end_date,
        months.measured_date,
        months.rate_to_reporting,
        months.opening_rate,
        sum(coalesce(arr_steps.step_native, 0)) over (
            partition by first_months.account_id, first_months.currency_code
            order by months.month_end_date asc
            rows between unbounded preceding and current row
        ) as running_native
    from first_months
    inner join currency_months as months
        on
            first_months.currency_code = months.currency_code
            and first_months.first_month_end_date <= months.month_end_date
    left join arr_steps
        on
            first_months.account_id = arr_steps.account_id
            and first_months.currency_code = arr_steps.currency_code
            and months.month_end_date = arr_steps.month_end_date

),

-- More credit than charge is no ARR.
counted as (

    select
        account_id,
        currency_code,
        month_end_date,
        measured_date,
        rate_to_reporting,
        opening_rate,
        cast(greatest(running_native, 0) as decimal(18, 2)) as arr_native
    from running

),

converted as (

    select
        *,
        {{ converted_amount('arr_native', 'rate_to_reporting') }} as arr_amount
    from counted

)

select * from converted
