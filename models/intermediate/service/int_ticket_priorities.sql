with support_tickets as (

    select * from {{ ref('int_support_tickets') }}

),

priority_changes as (

    select
        'zendesk:' || ticket_id as ticket_id,
        lower(new_value) as priority,
        changed_at
    from {{ ref('stg_zendesk__ticket_field_histories') }}
    where
        field_name = 'priority'
        and lower(new_value) in ('urgent', 'high', 'normal', 'low')
        and changed_at < {{ as_of_end() }}

),

ticket_severities as (

    select * from {{ ref('ticket_severities') }}

),

-- Where no history is kept, the ticket had its priority from the start.
given as (

    select
        support_tickets.ticket_id,
        coalesce(changes.priority, support_tickets.priority) as priority,
        coalesce(changes.changed_at, support_tickets.created_at) as changed_at
    from support_tickets
    left join priority_changes as changes
        on support_tickets.ticket_id = changes.ticket_id

),

weighed as (

    select
        given.*,
        ticket_severities.severity_weight,
        lag(ticket_severities.severity_weight) over (
            partition by given.ticket_id
            order by given.changed_at asc
        ) as weight_before
    from given
    inner join ticket_severities
        on coalesce(given.priority, '(none)') = ticket_severities.priority

),

final as (

    select
        ticket_id,
        priority,
        changed_at,
        severity_weight,
        coalesce(severity_weight > weight_before, false) as is_raised
    from weighed

)

select * from final
