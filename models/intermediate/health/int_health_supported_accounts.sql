with account_assignments as (

    select * from {{ ref('int_account_assignments') }}
    where source_system = 'zendesk'

),

health_tickets as (

    select * from {{ ref('int_health_tickets') }}

),

-- Only an account that could have written has a ticket load, zero included.
final as (

    select account_id from account_assignments
    union
    select account_id from health_tickets

)

select * from final
