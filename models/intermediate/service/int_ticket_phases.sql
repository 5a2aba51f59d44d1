with support_tickets as (

    select * from {{ ref('int_support_tickets') }}

),

status_changes as (

    select * from {{ ref('int_ticket_status_changes') }}

),

-- A ticket is open from its first instant, whatever it is said to be next.
stated as (

    select
        ticket_id,
        created_at as changed_at,
        'open' as phase,
        0 as precedence
    from support_tickets

    union all

    select
        status_changes.ticket_id,
        greatest(status_changes.changed_at, support_tickets.created_at)
            as changed_at,
        status_changes.phase,
        1 as precedence
    from status_changes
    inner join support_tickets
        on status_changes.ticket_id = support_tickets.ticket_id

),

compared as (

    select
        *,
        lag(phase) over (
            partition by ticket_id
            order by changed_at asc, precedence asc, phase asc
        ) as phase_before
    from stated

),

spells as (

    select
        ticket_id,
        phase,
        phase_before,
        changed_at as valid_from,
        coalesce(
            lead(changed_at) over (
                partition by ticket_id
                order by changed_at asc, precedence asc, phase asc
            ),
            {{ as_of_end() }}
        ) as valid_to
    from compared
    where phase is distinct from phase_before

),

final as (

    select
        *,
        valid_to = {{ as_of_end() }} as is_current
    from spells
    where valid_from < valid_to

)

select * from final
