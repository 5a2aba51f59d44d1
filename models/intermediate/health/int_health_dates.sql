with month_ends as (

    select * from {{ ref('int_month_ends') }}
    where months_ago <= {{ var('health_history_months') }}

),

-- The ends of months, the as-of date, and the day its changes are told from.
dates as (

    select month_end_date as as_of_date
    from month_ends

    union distinct

    select {{ as_of_date() }} as as_of_date

    union distinct

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
