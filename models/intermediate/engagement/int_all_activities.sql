with salesforce_activities as (

    select * from {{ ref('int_salesforce_activities') }}

),

hubspot_activities as (

    select * from {{ ref('int_hubspot_activities') }}

),

combined as (

    select
        activity_id,
        source_system,
        source_table,
        source_record_id,
        kind,
        activity_at,
        created_at,
        owner_id,
        direction,
        is_held,
        subject,
        type_text,
        status_text,
        counterpart_host
    from salesforce_activities

    union all

    select
        activity_id,
        source_system,
        source_table,
        source_record_id,
        kind,
        activity_at,
        created_at,
        owner_id,
        direction,
        is_held,
        subject,
        type_text,
        status_text,
        counterpart_host
    from hubspot_activities

),

-- What was written down after the as-of date is not known on it.
known_as_of as (

    select * from combined
    where created_at < {{ as_of_end() }} or created_at is null

)

select * from known_as_of
