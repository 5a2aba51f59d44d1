with account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

company_records as (

    select * from {{ ref('int_company_records') }}

),

company_profiles as (

    select * from {{ ref('int_company_profiles') }}

),

crm_profiles as (

    select * from {{ ref('int_crm_profiles') }}

),

source_systems as (

    select * from {{ ref('source_systems') }}

),

-- Live records before deleted ones, then the source's precedence, then age.
ranked as (

    select
        account_assignments.account_id,
        account_assignments.source_system,
        account_assignments.is_deleted,
        account_assignments.created_at,
        company_records.record_name,
        company_profiles.country_code,
        company_profiles.domain,
        company_profiles.current_lei,
        crm_profiles.account_type,
        crm_profiles.industry,
        crm_profiles.employee_count,
        crm_profiles.annual_revenue,
        crm_profiles.phone,
        crm_profiles.city,
        account_assignments.source_system || ':' || crm_profiles.owner_id
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
    left join crm_profiles
        on account_assignments.record_key = crm_profiles.record_key

),

-- For each attribute the first record that states it wins.
survived as (

    select
        account_id,
        min_by(record_name, survivorship_rank)
            filter (where record_name is not null) as account_name,
        min_by(country_code, survivorship_rank)
            filter (where country_code is not null) as country_code,
        min_by(city, survivorship_rank) filter (where city is not null) as city,
        min_by(domain, survivorship_rank)
            filter (where domain is not null) as domain,
        min_by(phone, survivorship_rank) filter (where phone is not null) as phone,
        min_by(account_type, survivorship_rank)
            filter (where account_type is not null) as account_type,
        min_by(industry, survivorship_rank)
            filter (where industry is not null) as industry,
        min_by(employee_count, survivorship_rank)
            filter (where employee_count is not null) as employee_count,
        min_by(annual_revenue, survivorship_rank)
            filter (where annual_revenue is not null) as annual_revenue,
        min_by(owner_id, survivorship_rank)
            filter (where owner_id is not null) as owner_id,
        min_by(current_lei, survivorship_rank)
            filter (where current_lei is not null) as legal_entity_id,
        min(created_at) as created_at,
        count(*) as source_record_count,
        bool_or(source_system = 'salesforce') as is_in_salesforce,
        bool_or(source_system = 'hubspot') as is_in_hubspot,
        bool_or(source_system = 'zendesk') as is_in_zendesk,
        bool_or(source_system = 'stripe') as is_in_stripe,
        bool_and(is_deleted) as is_deleted
    from ranked
    group by account_id

)

select * from survived
