with support_tickets as (

    select * from {{ ref('int_support_tickets') }}

),

hubspot_tickets as (

    select
        'hubspot:' || ticket_id as ticket_id,
        first_agent_reply_at
    from {{ ref('stg_hubspot__tickets') }}
    where first_agent_reply_at < {{ as_of_end() }}

),

responses as (

    select * from {{ ref('int_ticket_responses') }}

),

escalations as (

    select * from {{ ref('int_ticket_escalations') }}

),

priorities as (

    select
        ticket_id,
        min_by(priority, changed_at) as opening_priority,
        max_by(priority, changed_at) as priority,
        max_by(severity_weight, changed_at) as severity_weight
    from {{ ref('int_ticket_priorities') }}
    group by ticket_id

),

phases as (

    select
        ticket_id,
        max(case when is_current then phase end) as phase,
        max(case when is_current and phase = 'solved' then valid_from end)
            as solved_at,
        count(*) filter (where phase_before = 'solved') as reopen_count
    from {{ ref('int_ticket_phases') }}
    group by ticket_id

),

contact_assignments as (

    select * from {{ ref('int_contact_assignments') }}

),

final as (

    select
        support_tickets.ticket_id,
        support_tickets.source_system,
        support_tickets.source_record_id,
        support_tickets.account_id,
        contact_assignments.contact_id,
        support_tickets.subject,
        support_tickets.created_at as opened_at,
        coalesce(
            responses.first_response_at, hubspot_tickets.first_agent_reply_at
        ) as first_response_at,
        responses.first_automatic_response_at,
        phases.phase,
        phases.solved_at,
        cast(phases.reopen_count as int) as reopen_count,
        priorities.opening_priority,
        priorities.priority,
        priorities.severity_weight,
        escalations.escalated_at,
        escalations.escalation_reason
    from support_tickets
    inner join phases
        on support_tickets.ticket_id = phases.ticket_id
    inner join priorities
        on support_tickets.ticket_id = priorities.ticket_id
    left join hubspot_tickets
        on support_tickets.ticket_id = hubspot_tickets.ticket_id
    left join responses
        on support_tickets.ticket_id = responses.ticket_id
    left join escalations
        on support_tickets.ticket_id = escalations.ticket_id
    left join contact_assignments
        on
            support_tickets.requester_record_key
            = contact_assignments.record_key

)

select * from final
