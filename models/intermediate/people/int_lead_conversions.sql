with leads as (

    select * from {{ ref('int_leads') }}
    where is_converted and not is_deleted

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

contact_assignments as (

    select * from {{ ref('int_contact_assignments') }}

),

opportunities as (

    select * from {{ ref('stg_salesforce__opportunities') }}

),

resolved as (

    select
        leads.lead_id as source_record_id,
        leads.record_key as lead_id,
        leads.converted_account_id,
        account_assignments.account_id,
        contact_assignments.contact_id,
        {{ record_key("'salesforce'", 'opportunities.opportunity_id') }}
            as opportunity_id,
        leads.created_at,
        leads.converted_date,
        cast(leads.converted_date - cast(leads.created_at as date) as int)
            as days_to_conversion,
        account_assignments.account_id is null as is_account_missing,
        contact_assignments.contact_id is null as is_contact_missing,
        leads.converted_opportunity_id is not null
        and opportunities.opportunity_id is null as is_opportunity_missing
    from leads
    left join account_assignments
        on
            'salesforce:' || leads.converted_account_id
            = account_assignments.record_key
    left join contact_assignments
        on
            'salesforce:' || leads.converted_contact_id
            = contact_assignments.record_key
    left join opportunities
        on leads.converted_opportunity_id = opportunities.opportunity_id

)

select * from resolved
