with fiscal_calendars as (

    select * from {{ ref('fiscal_calendars') }}

),

-- What a calendar leaves open is as the vars say.
calendars as (

    select
        valid_from,
        coalesce(
            lead(valid_from) over (order by valid_from asc),
            {{ open_end_date() }}
        ) as valid_to,
        coalesce(start_month, {{ var('fiscal_year_start_month') }})
            as start_month,
        coalesce(period_pattern, '{{ var("fiscal_period_pattern") }}')
            as period_pattern
    from fiscal_calendars

),

nominal as (

    select
        calendars.period_pattern,
        make_date(cast(years.id as int), calendars.start_month, 1)
            as nominal_date
    from calendars
    cross join range(1900, 2200) as years (id)
    where
        years.id >= {{ var('calendar_first_year') }}
        and years.id
        <= year({{ as_of_date() }}) + {{ var('calendar_years_ahead') }} + 1
        and make_date(cast(years.id as int), calendars.start_month, 1)
        >= calendars.valid_from
        and make_date(cast(years.id as int), calendars.start_month, 1)
        < calendars.valid_to

),

-- A year of whole weeks starts on the first day of a week that is nearest to
-- the first of its month: every fifth or sixth year has a 53rd week.
started as (

    select
        period_pattern,
        nominal_date,
        case
            when period_pattern = 'calendar' then nominal_date
            else date_add(
                nominal_date,
                3 - (({{ days_since_week_start('nominal_date') }}) + 3) % 7
            )
        end as start_date
    from nominal

),

bounded as (

    select
        *,
        lead(start_date) over (order by start_date asc) as next_start_date,
        case
            when
                {{ var('fiscal_year_is_named_for_end') }}
                and month(nominal_date) > 1
                then year(nominal_date) + 1
            else year(nominal_date)
        end as nominal_year
    from started

),

-- A change of calendar cuts the year before it short: that is a transition
-- period, with a name of its own.
named as (

    select
        period_pattern,
        start_date,
        date_add(next_start_date, -1) as end_date,
        case
            when cast(next_start_date - start_date as int) < 350
                then least(
                    nominal_year, year(date_add(next_start_date, -1))
                )
            else nominal_year
        end as fiscal_year,
        cast(next_start_date - start_date as int) < 350 as is_transition
    from bounded
    where next_start_date is not null

)

select * from named
