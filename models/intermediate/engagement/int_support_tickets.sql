with tickets as (

    select * from {{ ref('stg_zendesk__tickets') }}
    where created_at < {{ as_of_end() }} and not is_deleted

),

support_users as (

    select * from {{ ref('stg_zendesk__users') }}

),

hubspot_tickets as (

    select * from {{ ref('stg_hubspot__tickets') }}
    where created_at < {{ as_of_end() }} and not is_deleted

),

-- One company per ticket, so that a ticket counts once.
hubspot_ticket_companies as (

    select
        ticket_id,
        min(company_id) as company_id
    from {{ ref('stg_hubspot__ticket_companies') }}
    group by ticket_id

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

combined as (

    select
        'zendesk' as source_system,
        tickets.ticket_id as source_record_id,
        'zendesk:' || coalesce(
            tickets.organization_id, support_users.organization_id
        ) as company_record_key,
        'zendesk:' || tickets.requester_id as requester_record_key,
        tickets.subject,
        lower(tickets.priority) as priority,
        tickets.created_at
    from tickets
    left join support_users
        on tickets.requester_id = support_users.user_id

    union all

    select
        'hubspot' as source_system,
        hubspot_tickets.ticket_id as source_record_id,
        'hubspot:' || hubspot_ticket_companies.company_id
            as company_record_key,
        cast(null as string) as requester_record_key,
        hubspot_tickets.subject,
        lower(hubspot_tickets.priority) as priority,
        hubspot_tickets.created_at
    from hubspot_tickets
    left join hubspot_ticket_companies
        on hubspot_tickets.ticket_id = hubspot_ticket_companies.ticket_id

),

assigned as (

    select
        combined.source_system || ':' || combined.source_record_id
            as ticket_id,
        combined.source_system,
        combined.source_record_id,
        combined.company_record_key,
        combined.requester_record_key,
        combined.subject,
        account_assignments.account_id,
        case
            when combined.priority = 'medium' then 'normal'
            when combined.priority in ('urgent', 'high', 'normal', 'low')
                then combined.priority
        end as priority,
        combined.created_at
    from combined
    left join account_assignments
        on combined.company_record_key = account_assignments.record_key

)

select * from assigned
