with contact_assignments as (

    select * from {{ ref('int_contact_assignments') }}

),

people as (

    select * from {{ ref('int_people') }}

),

person_accounts as (

    select * from {{ ref('int_person_accounts') }}

),

-- Live records before deleted ones, then the source's precedence, then age.
ranked as (

    select
        contact_assignments.contact_id,
        people.source_system,
        people.source_table,
        people.source_record_id,
        people.record_key,
        people.company_record_key,
        people.full_name,
        people.email,
        people.is_shared_mailbox,
        people.phone,
        people.title,
        people.department,
        people.is_deleted,
        people.created_at,
        person_accounts.account_id,
        person_accounts.account_rule,
        row_number() over (
            partition by contact_assignments.contact_id
            order by
                people.is_deleted asc,
                contact_assignments.precedence asc,
                people.created_at asc nulls last,
                people.record_key asc
        ) as survivorship_rank
    from contact_assignments
    inner join people
        on contact_assignments.record_key = people.record_key
    inner join person_accounts
        on contact_assignments.record_key = person_accounts.record_key

)

select * from ranked
