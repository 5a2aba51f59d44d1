with support_tickets as (

    select * from {{ ref('int_support_tickets') }}

),

ticket_severities as (

    select * from {{ ref('ticket_severities') }}

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

-- Only an account that could have written has a ticket load, zero included.
reachable as (

    select account_id from account_assignments
    where source_system = 'zendesk'
    union
    select account_id from support_tickets
    where account_id is not null

),

recent as (

    select
        support_tickets.account_id,
        sum(ticket_severities.severity_weight) as weighted_tickets
    from support_tickets
    inner join ticket_severities
        on
            coalesce(support_tickets.priority, '(none)')
            = ticket_severities.priority
    where
        support_tickets.created_at >= cast(
            {{ as_of_date() }} - {{ var('support_window_days') }} as timestamp
        )
    group by support_tickets.account_id

),

final as (

    select
        reachable.account_id,
        coalesce(recent.weighted_tickets, 0) as weighted_tickets
    from reachable
    left join recent
        on reachable.account_id = recent.account_id

)

select * from final
