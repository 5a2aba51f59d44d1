with account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

company_records as (

    select * from {{ ref('int_company_records') }}

),

company_profiles as (

    select * from {{ ref('int_company_profiles') }}

),

crm_companies as (

    select * from {{ ref('int_crm_companies') }}

),

enrichment_records as (

    select * from {{ ref('int_enrichment_records') }}

),

enrichment_accounts as (

    select * from {{ ref('int_enrichment_accounts') }}
    where account_id is not null

),

combined as (

    select
        account_assignments.account_id,
        account_assignments.record_key,
        account_assignments.source_system,
        account_assignments.source_system as attribute_source,
        false as is_stale,
        account_assignments.is_deleted,
        account_assignments.created_at,
        coalesce(company_records.changed_at, company_records.created_at)
            as changed_at,
        company_records.record_name as account_name,
        company_profiles.country_code,
        crm_companies.city,
        company_profiles.domain,
        crm_companies.phone,
        crm_companies.account_type,
        crm_companies.industry,
        cast(crm_companies.employee_count as string) as employee_count,
        cast(crm_companies.annual_revenue as string) as annual_revenue,
        crm_companies.source_system || ':' || crm_companies.owner_id
            as owner_id
    from account_assignments
    inner join company_records
        on account_assignments.record_key = company_records.record_key
    inner join company_profiles
        on account_assignments.record_key = company_profiles.record_key
    left join crm_companies
        on account_assignments.record_key = crm_companies.record_key

    union all

    select
        enrichment_accounts.account_id,
        enrichment_records.record_key,
        'enrichment' as source_system,
        'enrichment:' || enrichment_records.provider as attribute_source,
        enrichment_records.is_stale,
        false as is_deleted,
        enrichment_records.observed_at as created_at,
        enrichment_records.observed_at as changed_at,
        enrichment_records.company_name as account_name,
        enrichment_records.country_code,
        cast(null as string) as city,
        enrichment_records.domain,
        enrichment_records.phone,
        cast(null as string) as account_type,
        enrichment_records.industry,
        cast(enrichment_records.employee_count as string) as employee_count,
        cast(enrichment_records.annual_revenue as string) as annual_revenue,
        cast(null as string) as owner_id
    from enrichment_accounts
    inner join enrichment_records
        on enrichment_accounts.record_key = enrichment_records.record_key

)

select * from combined
