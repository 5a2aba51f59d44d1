with fiscal_periods as (

    select * from {{ ref('int_fiscal_periods') }}

),

as_of_dates as (

    select
        fiscal_year as as_of_fiscal_year,
        month_index as as_of_month_index
    from {{ ref('int_dates') }}
    where calendar_date = {{ as_of_date() }}

),

-- Periods that have begun, from so many fiscal years back. One that runs is
-- looked at on the as-of date.
measured as (

    select
        fiscal_periods.*,
        fiscal_periods.period_end_date <= {{ as_of_date() }} as is_complete,
        least(fiscal_periods.period_end_date, {{ as_of_date() }})
            as observed_date,
        least(
            fiscal_periods.last_month_index, as_of_dates.as_of_month_index
        ) as observed_month_index
    from fiscal_periods
    cross join as_of_dates
    where
        fiscal_periods.period_start_date <= {{ as_of_date() }}
        and fiscal_periods.fiscal_year
        >= as_of_dates.as_of_fiscal_year
        - {{ var('pipeline_metrics_years') }}

)

select * from measured
