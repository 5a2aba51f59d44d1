with activity_links as (

    select * from {{ ref('int_activity_links') }}
    where link = 'contact'

),

contact_assignments as (

    select * from {{ ref('int_contact_assignments') }}

),

contact_profiles as (

    select * from {{ ref('int_contact_profiles') }}

),

-- Records of one person are one contact, whichever system logged them.
contacts as (

    select distinct
        activity_links.activity_id,
        contact_assignments.contact_id
    from activity_links
    inner join contact_assignments
        on activity_links.record_key = contact_assignments.record_key

),

final as (

    select
        contacts.activity_id,
        contacts.contact_id,
        contact_profiles.account_id,
        contact_profiles.is_shared_mailbox,
        contact_profiles.is_internal
    from contacts
    inner join contact_profiles
        on contacts.contact_id = contact_profiles.contact_id

)

select * from final
