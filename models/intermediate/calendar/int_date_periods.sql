with dates as (

    select * from {{ ref('int_dates') }}

),

-- Each day has three periods, whatever joins it counts three times but for one
-- type of period.
combined as (

    select
        calendar_date,
        'month' as period_type,
        fiscal_month_id as fiscal_period_id
    from dates

    union all

    select
        calendar_date,
        'quarter' as period_type,
        fiscal_quarter_id as fiscal_period_id
    from dates

    union all

    select
        calendar_date,
        'year' as period_type,
        fiscal_year_id as fiscal_period_id
    from dates

)

select * from combined
