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

final as (

    select
        activity_accounts.account_id,
        activity_contacts.contact_id,
        max(activities.activity_at) as last_two_way_at,
        cast(count(*) filter (
            where cast(activities.activity_at as date)
            > {{ as_of_date() }} - {{ var('engagement_window_days') }}
        ) as int) as recent_touch_count
    from activities
    inner join activity_accounts
        on activities.activity_id = activity_accounts.activity_id
    inner join activity_contacts
        on activities.activity_id = activity_contacts.activity_id
    group by activity_accounts.account_id, activity_contacts.contact_id

)

select * from final
