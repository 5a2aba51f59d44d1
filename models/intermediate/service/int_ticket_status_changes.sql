with status_changes as (

    select * from {{ ref('stg_zendesk__ticket_field_histories') }}
    where field_name = 'status'

),

zendesk_tickets as (

    select * from {{ ref('stg_zendesk__tickets') }}

),

hubspot_tickets as (

    select * from {{ ref('stg_hubspot__tickets') }}

),

ticket_statuses as (

    select * from {{ ref('ticket_statuses') }}

),

dated as (

    select distinct ticket_id from status_changes

),

-- Where no history of a ticket is kept, its last change is taken for when it
-- was solved.
combined as (

    select
        'zendesk:' || ticket_id as ticket_id,
        lower(new_value) as status,
        changed_at
    from status_changes

    union all

    select
        'zendesk:' || zendesk_tickets.ticket_id as ticket_id,
        lower(zendesk_tickets.status) as status,
        zendesk_tickets.updated_at as changed_at
    from zendesk_tickets
    left join dated
        on zendesk_tickets.ticket_id = dated.ticket_id
    where dated.ticket_id is null

    union all

    select
        'hubspot:' || ticket_id as ticket_id,
        'solved' as status,
        closed_at as changed_at
    from hubspot_tickets

),

final as (

    select
        combined.ticket_id,
        combined.changed_at,
        ticket_statuses.phase
    from combined
    inner join ticket_statuses
        on combined.status = ticket_statuses.status
    where combined.changed_at < {{ as_of_end() }}

)

select * from final
