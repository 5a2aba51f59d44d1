with health_balances as (

    select * from {{ ref('int_health_balances') }}

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

final as (

    select
        health_balances.*,
        {{ last_known('nullif(health_balances.arr_amount, 0)') }} over (
            partition by health_balances.account_id
            order by health_balances.day_number desc
            range between current row and 366 following
        ) as earlier_arr_amount,
        reached_contacts.reached_contact_count,
        case
            when supported_accounts.account_id is not null
                then
                    health_balances.open_ticket_weight
                    + coalesce(recent_tickets.faded_ticket_weight, 0)
        end as ticket_weight
    from health_balances
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

)

select * from final
