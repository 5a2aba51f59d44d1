with company_profiles as (

    select * from {{ ref('int_company_profiles') }}
    where domain is not null

),

-- Conflicts are asked of all records that share domain and name at once, so
-- that a record without country or form cannot chain two that disagree.
named_groups as (

    select
        *,
        coalesce(
            min(country_code) over same_name <> max(country_code) over same_name
            or min(legal_form) over same_name <> max(legal_form) over same_name,
            false
        ) as is_conflicting
    from company_profiles
    where core_name is not null
    window same_name as (partition by domain, core_name)

),

domain_and_name as (

    select
        record_key,
        case
            when not is_conflicting
                then 'domain_and_name:' || domain || '|' || core_name
            else
                'domain_and_name:' || domain || '|' || core_name
                || '|' || country_code || '|' || legal_form
        end as link_key
    from named_groups

),

domains_by_system as (

    select
        domain,
        source_system,
        min(core_name) as first_core_name,
        max(core_name) as last_core_name,
        min(country_code) as first_country_code,
        max(country_code) as last_country_code,
        min(legal_form) as first_legal_form,
        max(legal_form) as last_legal_form
    from company_profiles
    group by domain, source_system

),

-- One company per system holds the domain, and nothing contradicts.
unshared_domains as (

    select domain
    from domains_by_system
    group by domain
    having
        count(*) >= 2
        and bool_and(first_core_name is not distinct from last_core_name)
        and min(first_country_code) is not distinct from max(last_country_code)
        and min(first_legal_form) is not distinct from max(last_legal_form)

),

links as (

    select
        record_key,
        link_key,
        'domain_and_name' as match_rule
    from domain_and_name
    where link_key is not null

    union all

    select
        company_profiles.record_key,
        'domain:' || company_profiles.domain as link_key,
        'domain' as match_rule
    from company_profiles
    inner join unshared_domains
        on company_profiles.domain = unshared_domains.domain

)

select * from links
