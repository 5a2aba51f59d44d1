with dates as (

    select * from {{ ref('int_dates') }}

),

final as (

    select
        cast(calendar_date as date) as calendar_date,
        cast(year(calendar_date) as int) as calendar_year,
        cast(floor((month(calendar_date) - 1) / 3) as int) + 1
            as calendar_quarter,
        cast(month(calendar_date) as int) as calendar_month,
        cast(day(calendar_date) as int) as day_of_month,
        cast(cast(calendar_date - date '1900-01-01' as int) % 7 + 1 as int)
            as day_of_week,
        cast(calendar_date - date '1900-01-01' as int) % 7 >= 5 as is_weekend,
        cast(week_start_date as date) as week_start_date,
        cast(date_add(week_start_date, 6) as date) as week_end_date,
        cast(fiscal_year as int) as fiscal_year,
        cast(fiscal_quarter as int) as fiscal_quarter,
        cast(fiscal_month as int) as fiscal_month,
        cast(fiscal_week as int) as fiscal_week,
        cast(fiscal_year_id as string) as fiscal_year_id,
        cast(fiscal_quarter_id as string) as fiscal_quarter_id,
        cast(fiscal_month_id as string) as fiscal_month_id,
        cast(
            fiscal_year_id || '-W' || lpad(cast(fiscal_week as string), 2, '0')
            as string
        ) as fiscal_week_id,
        cast(fiscal_year_start_date as date) as fiscal_year_start_date,
        cast(fiscal_year_end_date as date) as fiscal_year_end_date,
        cast(fiscal_quarter_start_date as date) as fiscal_quarter_start_date,
        cast(fiscal_quarter_end_date as date) as fiscal_quarter_end_date,
        cast(fiscal_month_start_date as date) as fiscal_month_start_date,
        cast(fiscal_month_end_date as date) as fiscal_month_end_date,
        cast(is_transition as boolean) as is_transition,
        calendar_date <= {{ as_of_date() }} as is_past
    from dates

)

select * from final
