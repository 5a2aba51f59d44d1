with activities as (

    select * from {{ ref('int_all_activities') }}

),

text_readings as (

    select * from {{ ref('int_activity_text_readings') }}

),

own_hosts as (

    select * from {{ ref('int_own_hosts') }}

),

-- Nobody of the customer took part where all who did are colleagues.
internal_activities as (

    select activity_id
    from {{ ref('int_activity_contacts') }}
    group by activity_id
    having bool_and(is_internal)

),

read_texts as (

    select
        activities.*,
        coalesce(
            statuses.exclusion, subjects.exclusion, types.exclusion,
            case
                when
                    internal_activities.activity_id is not null
                    or own_hosts.email_host is not null
                    then 'internal'
            end
        ) as exclusion,
        case
            when activities.kind <> 'email' or activities.direction is not null
                then activities.direction
            when subjects.is_reply then 'inbound'
            else 'outbound'
        end as read_direction
    from activities
    left join text_readings as subjects
        on
            subjects.matched_on = 'subject'
            and activities.subject = subjects.activity_text
    left join text_readings as types
        on
            types.matched_on = 'type'
            and activities.type_text = types.activity_text
    left join text_readings as statuses
        on
            statuses.matched_on = 'status'
            and activities.status_text = statuses.activity_text
    left join internal_activities
        on activities.activity_id = internal_activities.activity_id
    left join own_hosts
        on
            activities.direction = 'inbound'
            and activities.counterpart_host = own_hosts.email_host

),

-- Both sides took part: a meeting that took place, a call that was answered,
-- a mail the customer wrote. What we send alone is not a touch, and what we
-- tell each other is none of the customer.
judged as (

    select
        *,
        case
            when activity_at is null or activity_at >= {{ as_of_end() }}
                then 'planned'
            when kind not in ('call', 'meeting', 'email') then 'no_exchange'
            when exclusion <> 'internal' then exclusion
            when not is_held then 'not_held'
            when kind = 'email' and read_direction = 'outbound' then 'one_way'
            else exclusion
        end as not_meaningful_reason
    from read_texts

)

select * from judged
