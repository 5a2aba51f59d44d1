with dates as (

    select
        calendar_date,
        cast(calendar_date - date '1900-01-01' as int) % 7 + 1 as weekday
    from {{ ref('int_dates') }}
    where calendar_date <= date_add({{ as_of_date() }}, 2)

),

business_calendars as (

    select * from {{ ref('business_calendars') }}

),

business_holidays as (

    select * from {{ ref('business_holidays') }}

),

calendars as (

    select distinct
        calendar,
        time_zone
    from business_calendars

),

-- A day that is closed has one window without length.
opened as (

    select
        calendars.calendar,
        calendars.time_zone,
        dates.calendar_date,
        coalesce(hours.opens, '00:00') as opens,
        coalesce(hours.closes, '00:00') as closes
    from dates
    cross join calendars
    left join business_holidays
        on
            calendars.calendar = business_holidays.calendar
            and dates.calendar_date = business_holidays.holiday_date
    left join business_calendars as hours
        on
            calendars.calendar = hours.calendar
            and dates.weekday = hours.weekday
            and business_holidays.holiday_date is null

),

-- Local times first: a day on which clocks change has another length.
clocked as (

    select
        calendar,
        time_zone,
        calendar_date,
        cast(
            cast(calendar_date as string) || ' ' || opens || ':00' as timestamp
        ) as opens_local,
        cast(case
            when closes = '24:00'
                then cast(date_add(calendar_date, 1) as string) || ' 00:00:00'
            else cast(calendar_date as string) || ' ' || closes || ':00'
        end as timestamp) as closes_local
    from opened

),

instants as (

    select
        calendar,
        time_zone,
        calendar_date,
        {{ zoned_instant('opens_local', 'time_zone') }} as opens_at,
        {{ zoned_instant('closes_local', 'time_zone') }} as closes_at
    from clocked

),

final as (

    select
        *,
        sum({{ seconds_between('opens_at', 'closes_at') }}) over (
            partition by calendar
            order by calendar_date asc, opens_at asc
        ) - {{ seconds_between('opens_at', 'closes_at') }} as seconds_before
    from instants

)

select * from final
