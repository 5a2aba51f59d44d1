with month_ends as (

    select
        calendar_date as month_end_date,
        least(calendar_date, {{ as_of_date() }}) as measured_date
    from {{ ref('int_dates') }}
    where
        calendar_date = last_day(calendar_date)
        and calendar_date <= last_day({{ as_of_date() }})

),

exchange_rates as (

    select * from {{ ref('int_exchange_rates') }}

),

-- The rate of each month end, of the month under way that of the as-of date,
-- beside the one before.
rated as (

    select
        exchange_rates.currency_code,
        month_ends.month_end_date,
        month_ends.measured_date,
        exchange_rates.rate_to_reporting,
        coalesce(
            lag(exchange_rates.rate_to_reporting) over (
                partition by exchange_rates.currency_code
                order by month_ends.month_end_date asc
            ), exchange_rates.rate_to_reporting
        ) as opening_rate
    from exchange_rates
    inner join month_ends
        on
            exchange_rates.valid_from <= month_ends.measured_date
            and exchange_rates.valid_to > month_ends.measured_date

)

select * from rated
