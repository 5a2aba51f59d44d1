with crm_people as (

    select * from {{ ref('int_crm_people') }}

),

other_people as (

    select * from {{ ref('int_other_people') }}

),

combined as (

    select * from crm_people
    union all
    select * from other_people

),

-- A deletion is the last change of a record: one that was changed after the
-- as-of date was alive on it.
known_as_of as (

    select
        source_system,
        source_table,
        source_record_id,
        {{ record_key('source_system', 'source_record_id') }} as record_key,
        company_record_key,
        merged_into_record_id,
        full_name,
        email,
        phone,
        title,
        department,
        is_deleted and coalesce(changed_at < {{ as_of_end() }}, true)
            as is_deleted,
        created_at
    from combined
    where created_at < {{ as_of_end() }} or created_at is null

)

select * from known_as_of
