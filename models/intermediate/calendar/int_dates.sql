with fiscal_months as (

    select * from {{ ref('int_fiscal_months') }}

),

fiscal_quarters as (

    select * from {{ ref('int_fiscal_periods') }}
    where period_type = 'quarter'

),

fiscal_years as (

    select * from {{ ref('int_fiscal_periods') }}
    where period_type = 'year'

),

-- No month of any pattern has more than 42 days.
days as (

    select
        fiscal_months.*,
        date_add(fiscal_months.period_start_date, cast(offsets.id as int))
            as calendar_date
    from fiscal_months
    inner join range(0, 42) as offsets (id)
        on
            cast(
                fiscal_months.period_end_date
                - fiscal_months.period_start_date as int
            )
            >= offsets.id

),

joined as (

    select
        days.calendar_date,
        days.fiscal_year,
        days.fiscal_quarter,
        days.fiscal_month,
        days.fiscal_year_id,
        days.fiscal_quarter_id,
        days.fiscal_month_id,
        days.month_index,
        days.is_transition,
        days.period_start_date as fiscal_month_start_date,
        days.period_end_date as fiscal_month_end_date,
        fiscal_quarters.period_start_date as fiscal_quarter_start_date,
        fiscal_quarters.period_end_date as fiscal_quarter_end_date,
        fiscal_years.period_start_date as fiscal_year_start_date,
        fiscal_years.period_end_date as fiscal_year_end_date,
        date_add(
            days.calendar_date,
            0 - ({{ days_since_week_start('days.calendar_date') }})
        ) as week_start_date,
        date_add(
            fiscal_years.period_start_date,
            0 - (
                {{ days_since_week_start('fiscal_years.period_start_date') }}
            )
        ) as first_week_start_date
    from days
    inner join fiscal_quarters
        on days.fiscal_quarter_id = fiscal_quarters.fiscal_period_id
    inner join fiscal_years
        on days.fiscal_year_id = fiscal_years.fiscal_period_id

),

-- The first week of a year is the one that its first day is in.
weeks as (

    select
        *,
        cast(
            floor(
                cast(week_start_date - first_week_start_date as int) / 7
            ) as int
        ) + 1 as fiscal_week
    from joined

)

select * from weeks
