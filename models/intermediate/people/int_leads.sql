with leads as (

    select * from {{ ref('stg_salesforce__leads') }}
    where created_at < {{ as_of_end() }} or created_at is null

),

-- A conversion or deletion after the as-of date has not happened yet.
known_as_of as (

    select
        lead_id,
        {{ record_key("'salesforce'", 'lead_id') }} as record_key,
        master_record_id,
        owner_id,
        converted_account_id,
        converted_contact_id,
        converted_opportunity_id,
        coalesce(
            full_name, nullif(concat_ws(' ', first_name, last_name), '')
        ) as full_name,
        company_name,
        email,
        coalesce(phone, mobile_phone) as phone,
        title,
        converted_date,
        created_at,
        coalesce(is_converted, false)
        and coalesce(converted_date <= {{ as_of_date() }}, true)
            as is_converted,
        is_deleted and coalesce(
            coalesce(system_modified_at, last_modified_at)
            < {{ as_of_end() }},
            true
        ) as is_deleted
    from leads

)

select * from known_as_of
