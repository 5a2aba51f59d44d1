with account_issues as (

    select * from {{ ref('int_account_issues') }}

),

account_owner_issues as (

    select * from {{ ref('int_account_owner_issues') }}

),

cluster_issues as (

    select * from {{ ref('int_cluster_issues') }}

),

legal_status_issues as (

    select * from {{ ref('int_legal_status_issues') }}

),

lei_issues as (

    select * from {{ ref('int_lei_issues') }}

),

merge_issues as (

    select * from {{ ref('int_merge_issues') }}

),

orphan_issues as (

    select * from {{ ref('int_orphan_issues') }}

),

parent_issues as (

    select * from {{ ref('int_parent_issues') }}

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

-- All of them have the columns issue_type, record_key and evidence.
combined as (

    select * from account_issues
    union all
    select * from account_owner_issues
    union all
    select * from cluster_issues
    union all
    select * from legal_status_issues
    union all
    select * from lei_issues
    union all
    select * from merge_issues
    union all
    select * from orphan_issues
    union all
    select * from parent_issues

),

located as (

    select
        combined.issue_type,
        account_assignments.source_system,
        case account_assignments.source_system
            when 'salesforce' then 'account'
            when 'hubspot' then 'company'
            when 'zendesk' then 'organization'
            else 'customer'
        end as source_table,
        account_assignments.source_record_id,
        account_assignments.account_id,
        combined.evidence
    from combined
    inner join account_assignments
        on combined.record_key = account_assignments.record_key

)

select * from located
