with activities as (

    select
        *,
        not_meaningful_reason is null as is_meaningful
    from {{ ref('int_activities') }}
    where coalesce(not_meaningful_reason in ('one_way', 'not_held'), true)

),

activity_contacts as (

    select * from {{ ref('int_activity_contacts') }}
    where not is_internal and not is_shared_mailbox

),

users as (

    select * from {{ ref('int_users') }}
    where not is_integration

),

touch_weights as (

    select * from {{ ref('touch_weights') }}

),

-- A mail of ours and a call nobody answered are attempts. Without an answer
-- ever there is no relationship.
final as (

    select
        activity_contacts.contact_id,
        users.person_id,
        max(activities.activity_at) filter (where activities.is_meaningful)
            as last_two_way_at,
        cast(count(*) filter (where activities.is_meaningful) as int)
            as touch_count,
        cast(count(*) as int) as attempt_count,
        cast(count(distinct case
            when activities.is_meaningful then activities.kind
        end) as int) as kind_count,
        coalesce(
            sum(touch_weights.weight) filter (
                where
                activities.is_meaningful
                and cast(activities.activity_at as date)
                > {{ as_of_date() }} - {{ var('relationship_window_days') }}
            ),
            0
        ) as weighted_touches
    from activities
    inner join activity_contacts
        on activities.activity_id = activity_contacts.activity_id
    inner join users
        on activities.owner_id = users.user_id
    left join touch_weights
        on activities.kind = touch_weights.kind
    group by activity_contacts.contact_id, users.person_id
    having count(*) filter (where activities.is_meaningful) > 0

)

select * from final
