with tickets as (

    select * from {{ ref('int_tickets') }}

),

account_tier_spells as (

    select * from {{ ref('int_account_tier_spells') }}

),

sla_targets as (

    select * from {{ ref('sla_targets') }}

),

-- The tier that held when the ticket was opened, whatever became of it. A
-- ticket without priority is a normal one.
tiered as (

    select
        tickets.ticket_id,
        tickets.opened_at,
        tickets.first_response_at,
        tickets.solved_at,
        coalesce(spells.tier, 'unrated') as tier,
        coalesce(tickets.opening_priority, 'normal') as priority
    from tickets
    left join account_tier_spells as spells
        on
            tickets.account_id = spells.account_id
            and cast(tickets.opened_at as date) >= spells.valid_from
            and cast(tickets.opened_at as date) < spells.valid_to

),

final as (

    select
        tiered.*,
        sla_targets.first_response_minutes,
        sla_targets.resolution_minutes,
        coalesce(sla_targets.calendar, '{{ var("service_calendar") }}')
            as calendar
    from tiered
    left join sla_targets
        on
            tiered.tier = sla_targets.tier
            and tiered.priority = sla_targets.priority

)

select * from final
