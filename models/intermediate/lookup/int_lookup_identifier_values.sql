with company_profiles as (

    select * from {{ ref('int_company_profiles') }}

),

company_records as (

    select * from {{ ref('int_company_records') }}

),

lookup_numbers as (

    select * from {{ ref('int_lookup_numbers') }}

),

lookup_owners as (

    select * from {{ ref('int_lookup_owners') }}

),

shared_host_domains as (

    select * from {{ ref('shared_host_domains') }}

),

source_systems as (

    select * from {{ ref('source_systems') }}

),

stated as (

    select
        company_profiles.record_key,
        'domain' as lookup_kind,
        company_profiles.domain as lookup_value
    from company_profiles
    left join shared_host_domains
        on company_profiles.domain = shared_host_domains.domain
    where shared_host_domains.domain is null

    union all

    -- A predecessor's LEI still names the account that it leads to.
    select
        company_records.record_key,
        'lei' as lookup_kind,
        company_records.lei as lookup_value
    from company_records
    inner join company_profiles
        on company_records.record_key = company_profiles.record_key
    where company_profiles.current_lei is not null

    union all

    select
        record_key,
        'lei' as lookup_kind,
        current_lei as lookup_value
    from company_profiles

    union all

    select
        company_records.record_key,
        'record_id' as lookup_kind,
        company_records.source_record_id as lookup_value
    from company_records
    inner join source_systems
        on company_records.source_system = source_systems.source_system
    where source_systems.is_crm

    union all

    select * from lookup_numbers

),

identifier_values as (

    select distinct
        stated.lookup_kind,
        stated.lookup_value,
        lookup_owners.account_id
    from stated
    inner join lookup_owners
        on stated.record_key = lookup_owners.record_key
    where stated.lookup_value is not null

)

select * from identifier_values
