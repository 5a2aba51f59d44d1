with health_balances as (

    select * from {{ ref('int_health_balances') }}

),

health_usage as (

    select * from {{ ref('int_health_usage') }}

),

health_touches as (

    select * from {{ ref('int_health_touches') }}

),

reached_contacts as (

    select * from {{ ref('int_health_reached_contacts') }}

),

recent_tickets as (

    select * from {{ ref('int_health_recent_tickets') }}

),

supported_accounts as (

    select * from {{ ref('int_health_supported_accounts') }}

),

-- What stays known: the last touch, the seats, the contract of a year before.
final as (

    select
        health_balances.*,
        {{ last_known('nullif(health_balances.arr_amount, 0)') }} over (
            partition by health_balances.account_id
            order by health_balances.day_number desc
            range between current row and 366 following
        ) as earlier_arr_amount,
        health_usage.account_id is not null as is_heard_of,
        health_usage.adoption_rate,
        health_usage.usage_trend,
        max(health_touches.last_touched_on) over so_far as last_touched_on,
        reached_contacts.reached_contact_count,
        {{ last_known('health_usage.seat_count') }} over so_far as seat_count,
        case
            when supported_accounts.account_id is not null
                then
                    health_balances.open_ticket_weight
                    + coalesce(recent_tickets.faded_ticket_weight, 0)
        end as ticket_weight
    from health_balances
    left join health_usage
        on
            health_balances.account_id = health_usage.account_id
            and health_balances.as_of_date = health_usage.as_of_date
    left join health_touches
        on
            health_balances.account_id = health_touches.account_id
            and health_balances.as_of_date = health_touches.as_of_date
    left join reached_contacts
        on
            health_balances.account_id = reached_contacts.account_id
            and health_balances.as_of_date = reached_contacts.as_of_date
    left join recent_tickets
        on
            health_balances.account_id = recent_tickets.account_id
            and health_balances.as_of_date = recent_tickets.as_of_date
    left join supported_accounts
        on health_balances.account_id = supported_accounts.account_id
    window so_far as (
        partition by health_balances.account_id
        order by health_balances.day_number asc
        rows between unbounded preceding and current row
    )

)

select * from final
