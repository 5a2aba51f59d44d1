with ticket_targets as (

    select * from {{ ref('int_ticket_targets') }}
    where first_response_minutes is not null

),

tickets as (

    select * from {{ ref('fct_tickets') }}

),

-- To the second: 4:00:00 meets a target of four hours, 4:00:01 does not.
measured as (

    select
        tickets.*,
        ticket_targets.calendar,
        ticket_targets.first_response_minutes,
        ticket_targets.priority as target_priority,
        tickets.first_response_business_seconds
        <= ticket_targets.first_response_minutes * 60 as is_in_time
    from ticket_targets
    inner join tickets
        on ticket_targets.ticket_id = tickets.ticket_id

),

-- Solved in time by the customer himself, a ticket needed no answer.
judged as (

    select
        *,
        case
            when not is_in_time and first_response_at is not null
                then 'late'
            when not is_in_time and solved_at is null then 'open_breach'
            when not is_in_time then 'unanswered'
            when first_response_at is not null then 'met'
            when solved_at is null then 'pending'
            else 'not_needed'
        end as sla_state
    from measured

),

final as (

    select
        cast(ticket_id as string) as ticket_id,
        cast(account_id as string) as account_id,
        cast(tier_at_opening as string) as tier_at_opening,
        cast(target_priority as string) as priority,
        cast(calendar as string) as calendar,
        cast(first_response_minutes as int) as target_minutes,
        {{ rounded(
            'cast(first_response_business_seconds as double) / 60', 18, 6
        ) }} as elapsed_minutes,
        cast(opened_at as timestamp) as opened_at,
        cast(first_response_at as timestamp) as first_response_at,
        cast(sla_state as string) as sla_state,
        case
            when sla_state = 'met' then true
            when sla_state in ('late', 'open_breach', 'unanswered') then false
        end as is_met,
        sla_state = 'open_breach' as is_open_breach,
        {{ as_of_date() }} as as_of_date
    from judged

)

select * from final
