with company_issues as (

    select issue_type, record_key, evidence from {{ ref('int_account_issues') }}
    union all
    select issue_type, record_key, evidence
    from {{ ref('int_account_owner_issues') }}
    union all
    select issue_type, record_key, evidence from {{ ref('int_lei_issues') }}
    union all
    select issue_type, record_key, evidence from {{ ref('int_parent_issues') }}

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

opportunity_records as (

    select * from {{ ref('int_opportunity_records') }}

),

combined as (

    select
        company_issues.issue_type,
        account_assignments.source_system,
        case account_assignments.source_system
            when 'salesforce' then 'account'
            when 'hubspot' then 'company'
            when 'zendesk' then 'organization'
            else 'customer'
        end as source_table,
        account_assignments.source_record_id,
        account_assignments.account_id,
        company_issues.evidence
    from company_issues
    inner join account_assignments
        on company_issues.record_key = account_assignments.record_key

    union all

    select
        opportunity_issues.issue_type,
        opportunity_records.source_system,
        case opportunity_records.source_system
            when 'hubspot' then 'deal' else 'opportunity'
        end as source_table,
        opportunity_records.source_record_id,
        account_assignments.account_id,
        opportunity_issues.evidence
    from {{ ref('int_opportunity_issues') }} as opportunity_issues
    inner join opportunity_records
        on
            opportunity_issues.opportunity_id
            = opportunity_records.opportunity_id
    left join account_assignments
        on
            opportunity_records.account_record_key
            = account_assignments.record_key

    union all

    select * from {{ ref('int_record_issues') }}

)

select * from combined
