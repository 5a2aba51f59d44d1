with tickets as (

    select * from {{ ref('fct_tickets') }}
    where is_escalated and solved_at is null

),

ticket_targets as (

    select * from {{ ref('int_ticket_targets') }}

),

account_owners as (

    select * from {{ ref('int_account_team') }}
    where role = 'owner' and is_current

),

-- How old it may grow is the tier's time to solve a ticket of its priority.
final as (

    select
        cast(tickets.ticket_id as string) as ticket_id,
        cast(tickets.account_id as string) as account_id,
        cast(account_owners.user_id as string) as account_owner_id,
        cast(tickets.subject as string) as subject,
        cast(tickets.priority as string) as priority,
        cast(tickets.tier_at_opening as string) as tier_at_opening,
        cast(tickets.escalation_reason as string) as escalation_reason,
        cast(tickets.escalated_at as timestamp) as escalated_at,
        cast(tickets.opened_at as timestamp) as opened_at,
        {{ rounded(
            'cast(tickets.resolution_business_seconds as double) / 60', 18, 6
        ) }} as age_minutes,
        cast(ticket_targets.resolution_minutes as int) as target_minutes,
        coalesce(
            tickets.resolution_business_seconds
            > ticket_targets.resolution_minutes * 60,
            true
        ) as is_overdue,
        {{ as_of_date() }} as as_of_date
    from tickets
    inner join ticket_targets
        on tickets.ticket_id = ticket_targets.ticket_id
    left join account_owners
        on tickets.account_id = account_owners.account_id

)

select * from final
