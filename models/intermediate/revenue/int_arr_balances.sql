with arr_months as (

    select * from {{ ref('int_account_arr_months') }}

),

-- What stays as it was in its own currency is worth more or less by the rate
-- alone. What comes is worth today's rate, what goes was worth the last one.
revalued as (

    select
        *,
        case
            when arr_native = opening_native
                then arr_amount - opening_arr_amount
            when arr_native < opening_native
                then
                    arr_amount
                    - {{ converted_amount('arr_native', 'opening_rate') }}
            else
                {{ converted_amount('opening_native', 'rate_to_reporting') }}
                - opening_arr_amount
        end as currency_amount,
        case
            when arr_native > opening_native
                then {{ converted_amount('arr_native', 'opening_rate') }}
        end as grown_arr_amount
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
                coalesce(grown_arr_amount, arr_amount - currency_amount)
                - opening_arr_amount
            ) as decimal(18, 2)
        ) as constant_change_amount
    from revalued
    group by account_id, month_end_date, measured_date

)

select * from summed
