with arr_steps as (

    select * from {{ ref('int_arr_steps') }}

),

currency_months as (

    select * from {{ ref('int_currency_months') }}

),

running as (

    select
        account_id,
        currency_code,
        month_end_date,
        step_native,
        sum(step_native) over steps as running_native,
        lead(month_end_date) over steps as next_month_end_date
    from arr_steps
    window steps as (
        partition by account_id, currency_code order by month_end_date asc
    )

),

-- Every month from the first to now is as the last step left it. More credit
-- than charge is no ARR.
counted as (

    select
        running.account_id,
        running.currency_code,
        months.month_end_date,
        months.measured_date,
        months.rate_to_reporting,
        months.opening_rate,
        cast(greatest(running.running_native, 0) as decimal(18, 2))
            as arr_native,
        cast(
            greatest(
                running.running_native - case
                    when months.month_end_date = running.month_end_date
                        then running.step_native
                    else 0
                end, 0
            ) as decimal(18, 2)
        ) as opening_native
    from running
    inner join currency_months as months
        on
            running.currency_code = months.currency_code
            and running.month_end_date <= months.month_end_date
            and coalesce(
                running.next_month_end_date > months.month_end_date, true
            )

),

converted as (

    select
        *,
        {{ converted_amount('arr_native', 'rate_to_reporting') }} as arr_amount,
        {{ converted_amount('opening_native', 'opening_rate') }}
            as opening_arr_amount
    from counted

)

select * from converted
