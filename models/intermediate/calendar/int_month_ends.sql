-- Months by number, since the year 0, back from the as-of date.
with months as (

    select
        cast(months_ago.id as int) as months_ago,
        year({{ as_of_date() }}) * 12 + month({{ as_of_date() }}) - 1
        - cast(months_ago.id as int) as month_number
    from range(1, {{ [
        var('win_history_months'), var('health_history_months')
    ] | max }} + 1) as months_ago (id)

),

final as (

    select
        months_ago,
        last_day(
            make_date(
                cast(floor(month_number / 12) as int),
                cast(month_number % 12 + 1 as int),
                1
            )
        ) as month_end_date
    from months

)

select * from final
