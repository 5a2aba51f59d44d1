with person_records as (

    select * from {{ ref('int_person_records') }}

),

normalised_people as (

    select * from {{ ref('int_normalised_people') }}

),

mailboxes as (

    select * from {{ ref('int_mailboxes') }}

),

-- A billing customer counts as a person where another system knows one by its
-- address, and the address is one person's.
kept as (

    select
        person_records.source_system,
        person_records.source_table,
        person_records.source_record_id,
        person_records.record_key,
        person_records.company_record_key,
        person_records.merged_into_record_id,
        person_records.full_name,
        normalised_people.normalised_name,
        normalised_people.email,
        normalised_people.email_host,
        coalesce(mailboxes.is_shared, false) as is_shared_mailbox,
        person_records.phone,
        person_records.title,
        person_records.department,
        person_records.is_deleted,
        person_records.created_at
    from person_records
    inner join normalised_people
        on person_records.record_key = normalised_people.record_key
    left join mailboxes
        on normalised_people.email = mailboxes.email
    where
        person_records.source_system <> 'stripe'
        or (not mailboxes.is_billing_only and not mailboxes.is_shared)

)

select * from kept
