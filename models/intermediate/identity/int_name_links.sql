with company_profiles as (

    select * from {{ ref('int_company_profiles') }}
    where core_name is not null and country_code is not null

),

-- As for domains, conflicts are asked of the whole group.
named_groups as (

    select
        *,
        min(legal_form) over (partition by core_name, country_code)
        is distinct from max(legal_form) over (partition by core_name, country_code)
        or min(domain) over (partition by core_name, country_code)
        is distinct from max(domain) over (partition by core_name, country_code)
        or min(current_lei) over (partition by core_name, country_code)
        is distinct from max(current_lei) over (partition by core_name, country_code)
            as is_conflicting
    from company_profiles

),

links as (

    select
        record_key,
        case
            when not is_conflicting
                then 'name_and_country:' || core_name || '|' || country_code
            else
                'name_and_country:' || core_name || '|' || country_code
                || '|' || coalesce(legal_form, '') || '|' || coalesce(domain, '')
                || '|' || coalesce(current_lei, '')
        end as link_key,
        'name_and_country' as match_rule
    from named_groups

)

select * from links
