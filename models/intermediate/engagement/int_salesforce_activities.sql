with events as (

    select * from {{ ref('stg_salesforce__events') }}
    where not is_deleted and not coalesce(is_child, false)

),

-- The subtype of a task says `Task` where nobody chose one; then the type does.
tasks as (

    select
        *,
        lower(coalesce(nullif(lower(task_subtype), 'task'), task_type, 'task'))
            as activity_type
    from {{ ref('stg_salesforce__tasks') }}
    where not is_deleted

),

combined as (

    select
        'salesforce:event:' || event_id as activity_id,
        'event' as source_table,
        event_id as source_record_id,
        'meeting' as kind,
        coalesce(started_at, activity_at, cast(activity_date as timestamp))
            as activity_at,
        created_at,
        {{ record_key("'salesforce'", 'owner_id') }} as owner_id,
        account_id,
        who_id,
        what_id,
        cast(null as string) as direction,
        true as is_held,
        subject,
        event_type as type_text,
        cast(null as string) as status_text
    from events

    union all

    select
        'salesforce:task:' || task_id as activity_id,
        'task' as source_table,
        task_id as source_record_id,
        case
            when activity_type = 'listemail' then 'email'
            when activity_type in ('call', 'email', 'meeting')
                then activity_type
            else 'task'
        end as kind,
        coalesce(completed_at, cast(activity_date as timestamp), created_at)
            as activity_at,
        created_at,
        {{ record_key("'salesforce'", 'owner_id') }} as owner_id,
        account_id,
        who_id,
        what_id,
        case
            when lower(call_type) in ('inbound', 'outbound')
                then lower(call_type)
        end as direction,
        coalesce(is_closed, false)
        and (
            activity_type <> 'call'
            or lower(coalesce(call_disposition, 'connected')) = 'connected'
        ) as is_held,
        subject,
        activity_type || ' ' || lower(coalesce(call_type, '')) as type_text,
        status as status_text
    from tasks

),

final as (

    select
        *,
        'salesforce' as source_system,
        cast(null as string) as counterpart_host
    from combined

)

select * from final
