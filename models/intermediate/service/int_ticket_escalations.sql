with zendesk_tickets as (

    select * from {{ ref('stg_zendesk__tickets') }}

),

ticket_tags as (

    select * from {{ ref('stg_zendesk__ticket_tags') }}

),

hubspot_tickets as (

    select * from {{ ref('stg_hubspot__tickets') }}

),

ticket_priorities as (

    select * from {{ ref('int_ticket_priorities') }}
    where is_raised

),

escalation_patterns as (

    select * from {{ ref('escalation_patterns') }}

),

texts as (

    select
        'zendesk:' || ticket_id as ticket_id,
        'subject' as matched_on,
        lower(subject) as ticket_text,
        created_at as said_at
    from zendesk_tickets

    union all

    select
        'zendesk:' || ticket_id as ticket_id,
        'type' as matched_on,
        lower(ticket_type) as ticket_text,
        created_at as said_at
    from zendesk_tickets

    union all

    select
        'zendesk:' || ticket_tags.ticket_id as ticket_id,
        'tag' as matched_on,
        lower(ticket_tags.tag) as ticket_text,
        zendesk_tickets.created_at as said_at
    from ticket_tags
    inner join zendesk_tickets
        on ticket_tags.ticket_id = zendesk_tickets.ticket_id

    union all

    select
        'hubspot:' || ticket_id as ticket_id,
        'subject' as matched_on,
        lower(subject) as ticket_text,
        created_at as said_at
    from hubspot_tickets

    union all

    select
        ticket_id,
        'raised_to' as matched_on,
        priority as ticket_text,
        changed_at as said_at
    from ticket_priorities

),

-- When a tag was set is not told: it counts from the start.
final as (

    select
        texts.ticket_id,
        min(texts.said_at) as escalated_at,
        min(escalation_patterns.reason) as escalation_reason
    from texts
    inner join escalation_patterns
        on
            texts.matched_on = escalation_patterns.matched_on
            and texts.ticket_text like escalation_patterns.pattern
    group by texts.ticket_id

)

select * from final
