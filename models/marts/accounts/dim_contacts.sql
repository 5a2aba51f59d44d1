with contact_attributes as (

    select * from {{ ref('int_contact_attributes') }}

),

title_roles as (

    select * from {{ ref('int_title_roles') }}

),

final as (

    select
        cast(contact_attributes.contact_id as string) as contact_id,
        cast(contact_attributes.account_id as string) as account_id,
        cast(contact_attributes.account_rule as string) as account_rule,
        cast(contact_attributes.full_name as string) as full_name,
        cast(contact_attributes.email as string) as email,
        cast(contact_attributes.phone as string) as phone,
        cast(contact_attributes.title as string) as title,
        cast(coalesce(title_roles.persona, 'unknown') as string) as persona,
        cast(coalesce(title_roles.seniority, 'unknown') as string)
            as seniority,
        cast(contact_attributes.department as string) as department,
        cast(contact_attributes.source_record_count as int)
            as source_record_count,
        contact_attributes.is_in_salesforce,
        contact_attributes.is_in_hubspot,
        contact_attributes.is_in_zendesk,
        contact_attributes.is_in_stripe,
        contact_attributes.is_in_surveys,
        coalesce(contact_attributes.is_shared_mailbox, false)
            as is_shared_mailbox,
        contact_attributes.is_lead_only,
        contact_attributes.is_deleted,
        cast(contact_attributes.created_at as timestamp) as created_at,
        {{ as_of_date() }} as as_of_date
    from contact_attributes
    left join title_roles
        on contact_attributes.title = title_roles.title

)

select * from final
