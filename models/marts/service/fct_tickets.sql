with tickets as (

    select * from {{ ref('int_tickets') }}

),

ticket_targets as (

    select * from {{ ref('int_ticket_targets') }}

),

ticket_clocks as (

    select * from {{ ref('int_ticket_clocks') }}

),

final as (

    select
        cast(tickets.ticket_id as string) as ticket_id,
        cast(tickets.source_system as string) as source_system,
        cast(tickets.source_record_id as string) as source_record_id,
        cast(tickets.account_id as string) as account_id,
        cast(tickets.contact_id as string) as contact_id,
        cast(tickets.subject as string) as subject,
        cast(tickets.phase as string) as phase,
        cast(tickets.opening_priority as string) as opening_priority,
        cast(tickets.priority as string) as priority,
        cast(tickets.severity_weight as decimal(9, 4)) as severity_weight,
        cast(ticket_targets.tier as string) as tier_at_opening,
        cast(tickets.opened_at as timestamp) as opened_at,
        cast(tickets.first_automatic_response_at as timestamp)
            as first_automatic_response_at,
        cast(tickets.first_response_at as timestamp) as first_response_at,
        cast(tickets.solved_at as timestamp) as solved_at,
        cast(coalesce(ticket_clocks.first_response_seconds, 0) as bigint)
            as first_response_business_seconds,
        cast(coalesce(ticket_clocks.resolution_seconds, 0) as bigint)
            as resolution_business_seconds,
        cast(tickets.reopen_count as int) as reopen_count,
        tickets.escalated_at is not null as is_escalated,
        cast(tickets.escalated_at as timestamp) as escalated_at,
        cast(tickets.escalation_reason as string) as escalation_reason,
        {{ as_of_date() }} as as_of_date
    from tickets
    inner join ticket_targets
        on tickets.ticket_id = ticket_targets.ticket_id
    left join ticket_clocks
        on tickets.ticket_id = ticket_clocks.ticket_id

)

select * from final
