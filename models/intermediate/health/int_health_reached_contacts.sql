with activities as (

    select * from {{ ref('int_activities') }}
    where not_meaningful_reason is null

),

activity_accounts as (

    select * from {{ ref('int_activity_accounts') }}

),

activity_contacts as (

    select * from {{ ref('int_activity_contacts') }}
    where not is_internal and not is_shared_mailbox

),

health_days as (

    select * from {{ ref('int_health_days') }}
    where days_before < {{ var('breadth_window_days') }}

),

-- Persons whom somebody talked with, each once.
reached as (

    select distinct
        activity_accounts.account_id,
        health_days.as_of_date,
        activity_contacts.contact_id
    from activities
    inner join activity_accounts
        on activities.activity_id = activity_accounts.activity_id
    inner join activity_contacts
        on activities.activity_id = activity_contacts.activity_id
    inner join health_days
        on cast(activities.activity_at as date) = health_days.happened_on

),

final as (

    select
        account_id,
        as_of_date,
        cast(count(*) as int) as reached_contact_count
    from reached
    group by account_id, as_of_date

)

select * from final
