with conversations as (

    select * from {{ ref('int_hubspot_conversations') }}

),

notes as (

    select * from {{ ref('stg_hubspot__engagement_notes') }}
    where not is_deleted

),

tasks as (

    select * from {{ ref('stg_hubspot__engagement_tasks') }}
    where not is_deleted

),

combined as (

    select * from conversations

    union all

    select
        engagement_id,
        'note' as kind,
        occurred_at,
        created_at,
        owner_id,
        cast(null as string) as direction,
        true as is_held,
        cast(null as string) as subject,
        cast(null as string) as status_text,
        cast(null as string) as sender_email
    from notes

    union all

    select
        engagement_id,
        'task' as kind,
        coalesce(completed_at, occurred_at) as occurred_at,
        created_at,
        owner_id,
        cast(null as string) as direction,
        upper(coalesce(outcome, '')) = 'COMPLETED' as is_held,
        subject,
        outcome as status_text,
        cast(null as string) as sender_email
    from tasks

),

final as (

    select
        'hubspot:engagement:' || engagement_id as activity_id,
        'hubspot' as source_system,
        'engagement' as source_table,
        engagement_id as source_record_id,
        kind,
        occurred_at as activity_at,
        created_at,
        {{ record_key("'hubspot'", 'owner_id') }} as owner_id,
        direction,
        is_held,
        subject,
        kind as type_text,
        status_text,
        lower(nullif(split_part(sender_email, '@', 2), '')) as counterpart_host
    from combined

)

select * from final
