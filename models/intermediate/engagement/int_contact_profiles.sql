with contact_attributes as (

    select * from {{ ref('int_contact_attributes') }}

),

title_roles as (

    select * from {{ ref('int_title_roles') }}

),

own_hosts as (

    select * from {{ ref('int_own_hosts') }}

),

final as (

    select
        contact_attributes.contact_id,
        contact_attributes.account_id,
        contact_attributes.full_name,
        contact_attributes.title,
        coalesce(title_roles.persona, 'unknown') as persona,
        coalesce(title_roles.seniority, 'unknown') as seniority,
        coalesce(contact_attributes.is_shared_mailbox, false)
            as is_shared_mailbox,
        own_hosts.email_host is not null as is_internal,
        contact_attributes.is_lead_only,
        contact_attributes.is_deleted
    from contact_attributes
    left join title_roles
        on contact_attributes.title = title_roles.title
    left join own_hosts
        on split_part(contact_attributes.email, '@', 2) = own_hosts.email_host

)

select * from final
