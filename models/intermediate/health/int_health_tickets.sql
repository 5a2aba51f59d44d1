with support_tickets as (

    select * from {{ ref('int_support_tickets') }}
    where account_id is not null

),

zendesk_tickets as (

    select * from {{ ref('stg_zendesk__tickets') }}
    where status in ('solved', 'closed')

),

hubspot_tickets as (

    select * from {{ ref('stg_hubspot__tickets') }}

),

ticket_severities as (

    select * from {{ ref('ticket_severities') }}

),

-- The support desk states no time of solution: a solved ticket was changed for
-- the last time then, or later.
final as (

    select
        support_tickets.source_system
        || ':' || support_tickets.source_record_id as ticket_key,
        support_tickets.account_id,
        ticket_severities.severity_weight,
        cast(support_tickets.created_at as date) as opened_on,
        case support_tickets.source_system
            when 'zendesk'
                then cast(
                    coalesce(
                        zendesk_tickets.updated_at, zendesk_tickets.created_at
                    ) as date
                )
            else cast(hubspot_tickets.closed_at as date)
        end as solved_on
    from support_tickets
    inner join ticket_severities
        on
            coalesce(support_tickets.priority, '(none)')
            = ticket_severities.priority
    left join zendesk_tickets
        on
            support_tickets.source_system = 'zendesk'
            and support_tickets.source_record_id = zendesk_tickets.ticket_id
    left join hubspot_tickets
        on
            support_tickets.source_system = 'hubspot'
            and support_tickets.source_record_id = hubspot_tickets.ticket_id

)

select * from final
