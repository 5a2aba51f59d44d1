with ticket_targets as (

    select * from {{ ref('int_ticket_targets') }}

),

waits as (

    select * from {{ ref('int_ticket_phases') }}
    where phase <> 'open'

),

-- What is not answered or solved yet runs on; what was solved without an answer
-- waits for none.
clocks as (

    select
        ticket_id,
        'first_response' as clock,
        calendar,
        opened_at,
        least(
            coalesce(first_response_at, solved_at, {{ as_of_end() }}),
            {{ as_of_end() }}
        ) as stopped_at
    from ticket_targets

    union all

    select
        ticket_id,
        'resolution' as clock,
        calendar,
        opened_at,
        coalesce(solved_at, {{ as_of_end() }}) as stopped_at
    from ticket_targets

),

-- The clock stands while the ticket waits for the customer, or is solved for a
-- time.
stretches as (

    select
        ticket_id,
        clock,
        calendar,
        opened_at as starts_at,
        stopped_at as ends_at,
        1 as direction
    from clocks

    union all

    select
        clocks.ticket_id,
        clocks.clock,
        clocks.calendar,
        waits.valid_from as starts_at,
        least(waits.valid_to, clocks.stopped_at) as ends_at,
        -1 as direction
    from clocks
    inner join waits
        on
            clocks.ticket_id = waits.ticket_id
            and clocks.stopped_at > waits.valid_from

),

turns as (

    select
        stretches.ticket_id,
        stretches.clock,
        stretches.calendar,
        case sides.id
            when 0 then stretches.starts_at else stretches.ends_at
        end as instant,
        stretches.direction * (2 * sides.id - 1) as direction
    from stretches
    cross join range(0, 2) as sides (id)

),

final as (

    select
        ticket_id,
        clock,
        calendar,
        instant,
        cast(sum(direction) as int) as direction
    from turns
    group by ticket_id, clock, calendar, instant
    having sum(direction) <> 0

)

select * from final
