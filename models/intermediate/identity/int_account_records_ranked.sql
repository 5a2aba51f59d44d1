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

source_systems as (

    select * from {{ ref('source_systems') }}

),

-- Live records before deleted ones, then the source's precedence, then age.
ranked as (

    select
        account_assignments.record_key,
        account_assignments.account_id,
        account_assignments.source_system,
        account_assignments.is_deleted,
        account_assignments.created_at,
        company_records.record_name,
        company_profiles.country_code,
        company_profiles.domain,
        company_profiles.current_lei,
        crm_companies.account_type,
        crm_companies.industry,
        crm_companies.employee_count,
        crm_companies.annual_revenue,
        crm_companies.phone,
        crm_companies.city,
        crm_companies.source_system || ':' || crm_companies.owner_id
            as owner_id,
        row_number() over (
            partition by account_assignments.account_id
            order by
                account_assignments.is_deleted asc,
                source_systems.precedence asc,
                account_assignments.created_at asc nulls last,
                account_assignments.record_key asc
        ) as survivorship_rank
    from account_assignments
    inner join company_records
        on account_assignments.record_key = company_records.record_key
    inner join company_profiles
        on account_assignments.record_key = company_profiles.record_key
    inner join source_systems
        on account_assignments.source_system = source_systems.source_system
    left join crm_companies
        on account_assignments.record_key = crm_companies.record_key

)

select * from ranked
