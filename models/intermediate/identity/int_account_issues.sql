with company_records as (

    select * from {{ ref('int_company_records') }}

),

merge_chains as (

    select * from {{ ref('int_merge_chains') }}

),

company_domains as (

    select * from {{ ref('int_company_domains') }}
    where is_free_mail

),

company_names as (

    select * from {{ ref('int_company_names') }}

),

excluded_accounts as (

    select * from {{ ref('int_excluded_accounts') }}

),

merged_records as (

    select
        company_records.record_key,
        merge_chains.is_loop,
        masters.record_key is null as is_master_missing,
        company_records.merged_into_record_id
    from company_records
    inner join merge_chains
        on company_records.record_key = merge_chains.merged_record_key
    left join company_records as masters
        on
            company_records.source_system || ':'
            || company_records.merged_into_record_id
            = masters.record_key

),

found as (

    select
        'account_merge_master_missing' as issue_type,
        record_key,
        'merged into ' || merged_into_record_id || ', which is no record'
            as evidence
    from merged_records
    where is_master_missing

    union all

    select
        'account_merge_loop' as issue_type,
        record_key,
        'merged into ' || merged_into_record_id || ', which leads back'
            as evidence
    from merged_records
    where is_loop

    union all

    select
        'account_domain_free_mail' as issue_type,
        company_domains.record_key,
        company_domains.domain as evidence
    from company_domains
    inner join company_records
        on company_domains.record_key = company_records.record_key
    where company_records.source_system in ('salesforce', 'hubspot')

    union all

    select
        'account_name_not_matchable' as issue_type,
        company_records.record_key,
        coalesce(company_records.record_name, 'no name') as evidence
    from company_records
    inner join company_names
        on company_records.record_key = company_names.record_key
    where
        company_names.core_name is null
        and company_records.source_system in ('salesforce', 'hubspot')

    union all

    select
        'account_test_record' as issue_type,
        record_key,
        reason as evidence
    from excluded_accounts

)

select * from found
