with meetings as (

    select * from {{ ref('stg_hubspot__engagement_meetings') }}
    where not is_deleted

),

calls as (

    select * from {{ ref('stg_hubspot__engagement_calls') }}
    where not is_deleted

),

emails as (

    select * from {{ ref('stg_hubspot__engagement_emails') }}
    where not is_deleted

),

combined as (

    select
        engagement_id,
        'meeting' as kind,
        occurred_at,
        created_at,
        owner_id,
        cast(null as string) as direction,
        upper(coalesce(outcome, 'COMPLETED')) = 'COMPLETED' as is_held,
        title as subject,
        outcome as status_text,
        cast(null as string) as sender_email
    from meetings

    union all

    select
        engagement_id,
        'call' as kind,
        occurred_at,
        created_at,
        owner_id,
        lower(direction) as direction,
        upper(coalesce(status, 'COMPLETED')) = 'COMPLETED' as is_held,
        title as subject,
        status as status_text,
        cast(null as string) as sender_email
    from calls

    union all

    select
        engagement_id,
        'email' as kind,
        occurred_at,
        created_at,
        owner_id,
        case
            when upper(direction) = 'INCOMING_EMAIL' then 'inbound'
            else 'outbound'
        end as direction,
        true as is_held,
        subject,
        outcome as status_text,
        sender_email
    from emails

)

select * from combined
