with activities as (

    select * from {{ ref('int_activities') }}
    where not_meaningful_reason is null

),

activity_contacts as (

    select * from {{ ref('int_activity_contacts') }}
    where not is_internal and not is_shared_mailbox

),

activity_opportunities as (

    select * from {{ ref('int_activity_opportunities') }}

),

opportunity_contact_roles as (

    select * from {{ ref('int_opportunity_contact_roles') }}

),

current_opportunities as (

    select
        opportunity_id,
        case
            when is_closed
                then least(
                    coalesce(close_date, {{ as_of_date() }}), {{ as_of_date() }}
                )
            else {{ as_of_date() }}
        end as last_date
    from {{ ref('int_current_opportunities') }}

),

deal_activities as (

    select distinct activity_id from activity_opportunities

),

-- What names a deal is about that one. What names none is about every deal that
-- the person is on: sellers seldom say which.
touches as (

    select
        activity_opportunities.opportunity_id,
        activity_contacts.contact_id,
        activity_contacts.activity_id
    from activity_contacts
    inner join activity_opportunities
        on activity_contacts.activity_id = activity_opportunities.activity_id

    union all

    select
        opportunity_contact_roles.opportunity_id,
        activity_contacts.contact_id,
        activity_contacts.activity_id
    from activity_contacts
    inner join opportunity_contact_roles
        on activity_contacts.contact_id = opportunity_contact_roles.contact_id
    left join deal_activities
        on activity_contacts.activity_id = deal_activities.activity_id
    where deal_activities.activity_id is null

),

-- A closed deal is seen on the day it closed.
final as (

    select
        touches.opportunity_id,
        touches.contact_id,
        max(activities.activity_at) as last_two_way_at,
        cast(max(current_opportunities.last_date) as date) as last_date,
        cast(count(*) filter (
            where cast(activities.activity_at as date)
            > current_opportunities.last_date
            - {{ var('engagement_window_days') }}
        ) as int) as recent_touch_count
    from touches
    inner join activities
        on touches.activity_id = activities.activity_id
    inner join current_opportunities
        on touches.opportunity_id = current_opportunities.opportunity_id
    where
        cast(activities.activity_at as date) <= current_opportunities.last_date
    group by touches.opportunity_id, touches.contact_id

)

select * from final
