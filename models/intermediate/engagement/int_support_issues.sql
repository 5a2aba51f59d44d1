with support_tickets as (

    select * from {{ ref('int_support_tickets') }}

),

organizations as (

    select * from {{ ref('stg_zendesk__organizations') }}
    where not is_deleted

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

account_attributes as (

    select * from {{ ref('int_account_attributes') }}

),

found as (

    select
        'ticket_without_organization' as issue_type,
        'zendesk' as source_system,
        'ticket' as source_table,
        source_record_id,
        cast(null as string) as record_key,
        'neither ticket nor requester has an organization' as evidence
    from support_tickets
    where source_system = 'zendesk' and company_record_key is null

    union all

    select
        'support_organization_unmatched' as issue_type,
        'zendesk' as source_system,
        'organization' as source_table,
        organizations.organization_id as source_record_id,
        account_assignments.record_key,
        coalesce(organizations.organization_name, 'no name')
        || ' is tied to no CRM record' as evidence
    from organizations
    inner join account_assignments
        on
            'zendesk:' || organizations.organization_id
            = account_assignments.record_key
    inner join account_attributes
        on account_assignments.account_id = account_attributes.account_id
    where
        not account_attributes.is_in_salesforce
        and not account_attributes.is_in_hubspot

)

select * from found
