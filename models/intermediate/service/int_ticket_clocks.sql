with clock_turns as (

    select * from {{ ref('int_ticket_clock_turns') }}

),

business_windows as (

    select * from {{ ref('int_business_windows') }}

),

calendars as (

    select distinct
        calendar,
        time_zone
    from {{ ref('business_calendars') }}

),

placed as (

    select
        clock_turns.*,
        {{ zoned_date('clock_turns.instant', 'calendars.time_zone') }}
            as local_date
    from clock_turns
    inner join calendars
        on clock_turns.calendar = calendars.calendar

),

-- What the calendar had counted when the day began, and what its windows have
-- since.
read_off as (

    select
        placed.ticket_id,
        placed.clock,
        placed.instant,
        placed.direction,
        min(windows.seconds_before) + sum(greatest(0, least(
            {{ seconds_between('windows.opens_at', 'windows.closes_at') }},
            {{ seconds_between('windows.opens_at', 'placed.instant') }}
        ))) as business_seconds
    from placed
    inner join business_windows as windows
        on
            placed.calendar = windows.calendar
            and placed.local_date = windows.calendar_date
    group by
        placed.ticket_id, placed.clock, placed.instant, placed.direction

),

final as (

    select
        ticket_id,
        cast(
            sum(direction * business_seconds)
            filter (where clock = 'first_response') as bigint
        ) as first_response_seconds,
        cast(
            sum(direction * business_seconds)
            filter (where clock = 'resolution') as bigint
        ) as resolution_seconds
    from read_off
    group by ticket_id

)

select * from final
