with arr_months as (

    select
        *,
        coalesce(lag(arr_native) over months, 0) as opening_native,
        coalesce(lag(arr_amount) over months, 0) as opening_arr_amount
    from {{ ref('int_account_arr_months') }}
    window months as (
        partition by account_id, currency_code
        order by month_end_date asc
    )

),

-- What stays as it was in its own currency is worth more or less by the rate
-- alone. What comes is worth today's rate, what goes was worth the last one.
revalued as (

    select
        *,
        {{ converted_amount(
            'least(arr_native, opening_native)', 'rate_to_reporting'
        ) }} - {{ converted_amount(
            'least(arr_native, opening_native)', 'opening_rate'
        ) }} as currency_amount,
        {{ converted_amount('arr_native', 'opening_rate') }}
            as arr_at_opening_rate
    from arr_months

),

summed as (

    select
        account_id,
        month_end_date,
        measured_date,
        cast(sum(opening_arr_amount) as decimal(18, 2)) as opening_arr_amount,
        cast(sum(arr_amount) as decimal(18, 2)) as arr_amount,
        cast(sum(currency_amount) as decimal(18, 2)) as currency_amount,
        cast(
            sum(arr_amount - opening_arr_amount - currency_amount)
            as decimal(18, 2)
        ) as change_amount,
        cast(
            sum(
                case
                    when arr_native > opening_native
                        then arr_at_opening_rate - opening_arr_amount
                    else arr_amount - opening_arr_amount - currency_amount
                end
            ) as decimal(18, 2)
        ) as constant_change_amount
    from revalued
    group by account_id, month_end_date, measured_date

)

select * from summed
