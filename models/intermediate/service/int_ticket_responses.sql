with ticket_comments as (

    select * from {{ ref('stg_zendesk__ticket_comments') }}
    where
        coalesce(is_public, true)
        and not is_deleted
        and created_at < {{ as_of_end() }}

),

zendesk_tickets as (

    select * from {{ ref('stg_zendesk__tickets') }}

),

support_users as (

    select
        user_id,
        ' ' || {{ normalised_name('user_name') }} || ' ' as padded_name
    from {{ ref('stg_zendesk__users') }}
    where role in ('agent', 'admin')

),

integration_user_patterns as (

    select * from {{ ref('integration_user_patterns') }}
    where matched_on = 'full_name'

),

agents as (

    select
        support_users.user_id,
        count(integration_user_patterns.pattern) > 0 as is_machine
    from support_users
    left join integration_user_patterns
        on support_users.padded_name like integration_user_patterns.pattern
    group by support_users.user_id

),

-- An agent who asked for something does not answer it, nor does the comment
-- that a ticket begins with, whoever wrote it down.
final as (

    select
        'zendesk:' || zendesk_tickets.ticket_id as ticket_id,
        min(ticket_comments.created_at) filter (where not agents.is_machine)
            as first_response_at,
        min(ticket_comments.created_at) filter (where agents.is_machine)
            as first_automatic_response_at
    from zendesk_tickets
    inner join ticket_comments
        on
            zendesk_tickets.ticket_id = ticket_comments.ticket_id
            and zendesk_tickets.created_at < ticket_comments.created_at
            and zendesk_tickets.requester_id
            is distinct from ticket_comments.author_id
    inner join agents
        on ticket_comments.author_id = agents.user_id
    group by zendesk_tickets.ticket_id

)

select * from final
