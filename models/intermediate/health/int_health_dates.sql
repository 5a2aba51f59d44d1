-- Months by number, since the year 0, back from the as-of date.
with months as (

    select
        year({{ as_of_date() }}) * 12 + month({{ as_of_date() }}) - 1
        - cast(months_ago.id as int) as month_number
    from range(1, {{ var('health_history_months') }} + 1) as months_ago (id)

),

-- Their last days, the as-of date, and the day its changes are told from.
dates as (

    select
        last_day(
            make_date(
                cast(floor(month_number / 12) as int),
                cast(month_number % 12 + 1 as int),
                1
            )
        ) as as_of_date
    from months

    union

    select {{ as_of_date() }} as as_of_date

    union

    select
        cast({{ as_of_date() }} - {{ var('health_change_days') }} as date)
            as as_of_date

),

-- Days as a number: windows reach back so many of them.
final as (

    select
        as_of_date,
        cast(as_of_date - cast('2000-01-01' as date) as int) as day_number,
        as_of_date = {{ as_of_date() }} as is_current,
        as_of_date = last_day(as_of_date) as is_month_end,
        min(as_of_date) over () as first_as_of_date
    from dates

)

select * from final
