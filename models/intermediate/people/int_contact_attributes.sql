with contact_records_ranked as (

    select * from {{ ref('int_contact_records_ranked') }}

),

-- For each attribute the first record that states it wins; an account that a
-- record states goes before one that its address suggests.
survived as (

    select
        contact_id,
        min_by(account_id, survivorship_rank)
        filter (where account_rule = 'stated') as stated_account_id,
        min_by(account_id, survivorship_rank)
        filter (where account_rule = 'email_domain') as domain_account_id,
        min_by(full_name, survivorship_rank)
        filter (where full_name is not null) as full_name,
        min_by(email, survivorship_rank)
        filter (where email is not null) as email,
        min_by(is_shared_mailbox, survivorship_rank)
        filter (where email is not null) as is_shared_mailbox,
        min_by(phone, survivorship_rank)
        filter (where phone is not null) as phone,
        min_by(title, survivorship_rank)
        filter (where title is not null) as title,
        min_by(department, survivorship_rank)
        filter (where department is not null) as department,
        min(created_at) as created_at,
        count(*) as source_record_count,
        bool_or(source_system = 'salesforce') as is_in_salesforce,
        bool_or(source_system = 'hubspot') as is_in_hubspot,
        bool_or(source_system = 'zendesk') as is_in_zendesk,
        bool_or(source_system = 'stripe') as is_in_stripe,
        bool_or(source_system = 'surveys') as is_in_surveys,
        bool_and(source_table = 'lead') as is_lead_only,
        bool_and(is_deleted) as is_deleted
    from contact_records_ranked
    group by contact_id

),

final as (

    select
        *,
        coalesce(stated_account_id, domain_account_id) as account_id,
        case
            when stated_account_id is not null then 'stated'
            when domain_account_id is not null then 'email_domain'
        end as account_rule
    from survived

)

select * from final
