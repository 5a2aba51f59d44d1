with account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

stated as (

    select
        issue_type, source_system, source_table, source_record_id, evidence,
        cast(null as string) as record_key
    from {{ ref('int_opportunity_history_issues') }}
    union all
    select
        issue_type, source_system, source_table, source_record_id, evidence,
        cast(null as string) as record_key
    from {{ ref('int_deal_issues') }}
    union all
    select
        issue_type, source_system, source_table, source_record_id, evidence,
        cast(null as string) as record_key
    from {{ ref('int_landing_issues') }}
    union all
    select
        issue_type, 'salesforce' as source_system, source_table,
        source_record_id, evidence, record_key
    from {{ ref('int_person_issues') }}
    union all
    select
        issue_type, source_system, source_table, source_record_id, evidence,
        record_key
    from {{ ref('int_support_issues') }}
    union all
    select
        issue_type, 'stripe' as source_system, source_table, source_record_id,
        evidence, record_key
    from {{ ref('int_billing_issues') }}
    union all
    select
        issue_type, 'gleif' as source_system, source_table, source_record_id,
        evidence, cast(null as string) as record_key
    from {{ ref('int_legal_issues') }}
    union all
    select
        issue_type, 'ownership' as source_system,
        'register_stake' as source_table, source_record_id, evidence,
        cast(null as string) as record_key
    from {{ ref('int_ownership_issues') }}

),

-- These know their account already, or by their record.
tied as (

    select
        stated.issue_type,
        stated.source_system,
        stated.source_table,
        stated.source_record_id,
        account_assignments.account_id,
        stated.evidence
    from stated
    left join account_assignments
        on stated.record_key = account_assignments.record_key

    union all

    select
        issue_type,
        source_system,
        source_table,
        source_record_id,
        account_id,
        evidence
    from {{ ref('int_feed_issues') }}

)

select * from tied
