with fiscal_years as (

    select
        *,
        'FY' || cast(fiscal_year as string)
        || case when is_transition then 'T' else '' end as fiscal_year_id
    from {{ ref('int_fiscal_years') }}

),

-- A quarter of whole weeks has 13, as its pattern deals them out.
numbered as (

    select
        fiscal_years.*,
        cast(numbers.id as int) as fiscal_month,
        cast(floor((numbers.id - 1) / 3) as int) + 1 as fiscal_quarter,
        cast(
            year(fiscal_years.start_date) * 12
            + month(fiscal_years.start_date) + numbers.id - 2 as int
        ) as months_of_era,
        cast(floor((numbers.id - 1) / 3) as int) * 13
        + case (numbers.id - 1) % 3
            when 0 then 0
            when 1 then try_cast(left(fiscal_years.period_pattern, 1) as int)
            else 13 - try_cast(right(fiscal_years.period_pattern, 1) as int)
        end as weeks_before
    from fiscal_years
    cross join range(1, 13) as numbers (id)

),

started as (

    select
        *,
        case
            when period_pattern = 'calendar'
                then make_date(
                    cast(floor(months_of_era / 12) as int),
                    months_of_era % 12 + 1,
                    1
                )
            else date_add(start_date, cast(weeks_before * 7 as int))
        end as month_start_date
    from numbered

),

-- The last month takes what is left of its year: a 53rd week, or what a change
-- of calendar cut.
bounded as (

    select
        fiscal_year,
        fiscal_year_id,
        fiscal_quarter,
        fiscal_month,
        fiscal_year_id || '-Q' || cast(fiscal_quarter as string)
            as fiscal_quarter_id,
        fiscal_year_id || '-M' || lpad(cast(fiscal_month as string), 2, '0')
            as fiscal_month_id,
        period_pattern,
        is_transition,
        start_date as year_start_date,
        month_start_date as period_start_date,
        date_add(
            coalesce(
                lead(month_start_date) over (
                    partition by fiscal_year_id order by fiscal_month asc
                ),
                date_add(end_date, 1)
            ),
            -1
        ) as period_end_date
    from started
    where month_start_date <= end_date

),

indexed as (

    select
        *,
        cast(row_number() over (order by period_start_date asc) as int)
            as month_index
    from bounded

)

select * from indexed
