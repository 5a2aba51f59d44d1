with crm_records as (

    select * from {{ ref('int_company_records') }}
    where source_system in ('salesforce', 'hubspot')

),

company_domains as (

    select * from {{ ref('int_company_domains') }}

),

company_names as (

    select * from {{ ref('int_company_names') }}

),

excluded_accounts as (

    select * from {{ ref('int_excluded_accounts') }}

),

found as (

    select
        'account_domain_free_mail' as issue_type,
        crm_records.record_key,
        company_domains.domain as evidence
    from crm_records
    inner join company_domains
        on crm_records.record_key = company_domains.record_key
    where company_domains.is_free_mail

    union all

    select
        'account_name_not_matchable' as issue_type,
        crm_records.record_key,
        coalesce(crm_records.record_name, 'no name') as evidence
    from crm_records
    inner join company_names
        on crm_records.record_key = company_names.record_key
    where company_names.core_name is null

    union all

    select
        'account_test_record' as issue_type,
        record_key,
        reason as evidence
    from excluded_accounts

)

select * from found
