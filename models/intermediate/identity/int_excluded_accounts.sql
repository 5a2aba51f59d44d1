with company_records as (

    select * from {{ ref('int_company_records') }}

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

excluded_account_patterns as (

    select * from {{ ref('excluded_account_patterns') }}

),

excluded as (

    select
        company_records.record_key,
        account_assignments.account_id,
        min(excluded_account_patterns.reason) as reason
    from company_records
    inner join account_assignments
        on company_records.record_key = account_assignments.record_key
    inner join excluded_account_patterns
        on
            lower(company_records.record_name)
            like excluded_account_patterns.name_pattern
    group by company_records.record_key, account_assignments.account_id

)

select * from excluded
